package vn.thuoc.bench;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thuoc.ingest.register.Register;
import vn.thuoc.ingest.staging.FileOutcome;
import vn.thuoc.ingest.staging.LoadReport;
import vn.thuoc.ingest.staging.Loader;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.simulate.Sent;
import vn.thuoc.simulate.SimulatedReader;
import vn.thuoc.simulate.Simulation;
import vn.thuoc.simulate.SimulationDefinitions;
import vn.thuoc.unit.Units;
import vn.thuoc.warehouse.TableDefinitions;

/** Loads one form again with other answers, as a unit that corrects what it sent. */
final class Correcting {
  private Correcting() {}

  /** How many forms came in as corrections. */
  record Corrected(long revised) {}

  static Corrected run(Job job) {
    Product product = job.product();
    Instruments instruments = Instruments.read(product.etl().under("instruments"));
    Units units = Register.read(product.etl().under("units"), job.location());
    SimulationDefinitions definitions =
        SimulationDefinitions.read(product.etl().under("simulation"), instruments, units);
    Simulation first = new Simulation(definitions, instruments, units, job.seed());
    Sent sent = last(first, job);
    // Another seed draws other answers for the same unit.
    Simulation again = new Simulation(definitions, instruments, units, job.seed() + 1);
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
    return new Corrected(report.count(FileOutcome.Kind.REVISED));
  }

  /** A form of the newest year of the instrument that most units fill in. */
  private static Sent last(Simulation simulation, Job job) {
    Optional<Integer> most = Optional.of(job.units());
    Simulation.Wish wish = new Simulation.Wish(job.scale(), most, Set.copyOf(job.years()));
    List<Simulation.Batch> batches = simulation.batches(wish);
    return batches.stream()
        .filter(batch -> !simulation.sent(batch).isEmpty())
        .max(
            java.util.Comparator.<Simulation.Batch>comparingInt(batch -> batch.units().size())
                .thenComparingInt(Simulation.Batch::year))
        .map(batch -> simulation.sent(batch))
        .map(all -> all.get(all.size() - 1))
        .orElseThrow();
  }
}
