package vn.thuoc.bench;

import java.util.Comparator;
import java.util.List;
import vn.thuoc.ingest.register.Register;
import vn.thuoc.ingest.staging.FileOutcome;
import vn.thuoc.ingest.staging.LoadReport;
import vn.thuoc.ingest.staging.Loader;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.simulate.Sent;
import vn.thuoc.simulate.SimulatedReader;
import vn.thuoc.simulate.Simulation;
import vn.thuoc.unit.Units;
import vn.thuoc.warehouse.TableDefinitions;

/** Loads one form again with other answers, as a unit that corrects what it sent. */
final class Correcting {
  private Correcting() {}

  /**
   * Loads a correction.
   *
   * @param form which correction in the row of them: each of another form, with other answers
   */
  static void run(Job job, int form) {
    Product product = job.product();
    Instruments instruments = Instruments.read(product.etl().under("instruments"));
    Units units = Register.read(product.etl().under("units"), job.location());
    Sent sent = sent(job.simulation(instruments, units, job.seed()), job, form);
    // Another seed draws other answers for the same unit.
    Simulation again = job.simulation(instruments, units, job.seed() + 1 + form);
    Sent corrected =
        new Sent(
            sent.instrument(),
            sent.year(),
            sent.unit(),
            sent.revision() + 1,
            sent.on().plusDays(1),
            sent.late(),
            false);
    SimulatedReader reader = new SimulatedReader(again, units, List.of(corrected));
    LoadReport report =
        new Loader(
                job.location(),
                TableDefinitions.read(product.warehouse()),
                instruments,
                reader::read)
            .load(reader.files(), file -> {});
    long revised = report.count(FileOutcome.Kind.REVISED);
    if (revised != 1) {
      throw Failed.process("load", "corrections: " + revised);
    }
  }

  /** A form of the newest year of the instrument that most units fill in. */
  private static Sent sent(Simulation simulation, Job job, int form) {
    List<Simulation.Batch> batches = simulation.batches(job.simulated());
    return batches.stream()
        .filter(batch -> !simulation.sent(batch).isEmpty())
        .max(
            Comparator.<Simulation.Batch>comparingInt(batch -> batch.units().size())
                .thenComparingInt(Simulation.Batch::year))
        .map(batch -> simulation.sent(batch))
        .map(all -> all.get(all.size() - 1 - form % all.size()))
        .orElseThrow();
  }
}
