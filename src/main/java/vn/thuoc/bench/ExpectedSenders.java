package vn.thuoc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thuoc.simulate.Simulation;

/**
 * The campaign that calls the units which take part in a measurement. The product's own campaigns
 * call those of one province only, so that everybody else would count as one who sent unasked.
 */
final class ExpectedSenders {
  private final Job job;
  private final Simulation simulation;

  ExpectedSenders(Job job, Simulation simulation) {
    this.job = job;
    this.simulation = simulation;
  }

  /** Writes it where definitions of {@code etl} are looked for. */
  void write(Path etl) throws IOException {
    Map<String, List<Simulation.Batch>> batches =
        simulation.batches(job.simulated()).stream()
            .collect(Collectors.groupingBy(batch -> batch.instrument().id()));
    String campaigns =
        batches.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> campaign(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining());
    Path folder = Files.createDirectories(etl.resolve("campaigns"));
    Files.writeString(folder.resolve("bench.yml"), "campaigns:\n" + campaigns);
  }

  private static String campaign(String instrument, List<Simulation.Batch> batches) {
    String years =
        batches.stream()
            .map(Simulation.Batch::year)
            .map(year -> "{year: %d, due: %d-12-15}".formatted(year, year))
            .collect(Collectors.joining(", "));
    String called =
        batches.stream()
            .flatMap(batch -> batch.units().stream())
            .map(unit -> '"' + unit.id() + '"')
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return """
          - id: bench-%s
            instrument: %s
            under: an-giang
            units: [%s]
            years: [%s]
        """
        .formatted(instrument, instrument, called, years);
  }
}
