package vn.thuoc.simulate;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thuoc.ingest.ReadResult;
import vn.thuoc.ingest.WrittenForms;
import vn.thuoc.ingest.staging.SentFile;
import vn.thuoc.unit.Units;

/**
 * Simulated forms as if they were files: each has a path, and reading it draws what stands in it,
 * which then goes the way that the cells of every form go. Nothing is written to disk, so that a
 * whole nation can be loaded.
 */
public final class SimulatedReader {
  private final Simulation simulation;
  private final WrittenForms forms;
  private final Map<Path, Sent> sent = new LinkedHashMap<>();

  public SimulatedReader(Simulation simulation, Units units, List<Sent> sent) {
    this.simulation = simulation;
    this.forms = new WrittenForms(units);
    sent.forEach(one -> this.sent.put(path(one), one));
  }

  /** By issuer's form, year and day; the day is when the form came in. */
  private static Path path(Sent sent) {
    return Path.of(
        "mo-phong",
        sent.instrument().id(),
        String.valueOf(sent.year()),
        sent.on() + " " + sent.unit().id() + " " + sent.revision() + ".csv");
  }

  /** The forms with the days on which they come in, in the order in which they are to be loaded. */
  public List<SentFile> files() {
    return sent.entrySet().stream()
        .map(one -> SentFile.toRead(one.getKey(), one.getValue().on()))
        .toList();
  }

  /** What stands in the form of this path. Any number of threads may ask. */
  public ReadResult read(Path path) {
    SimulatedForm form = simulation.form(sent.get(path));
    return forms.readSimulated(
        path.getFileName().toString(), form.sent().instrument(), form.written(), form.notes());
  }
}
