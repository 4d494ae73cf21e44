package vn.thuoc.instrument;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.definition.DefinitionError;
import vn.thuoc.definition.DefinitionFile;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/** All instruments that are defined, by id. */
public final class Instruments {
  private final Map<String, Instrument> byId;
  private final boolean complete;

  private Instruments(Map<String, Instrument> byId, boolean complete) {
    this.byId = Map.copyOf(byId);
    this.complete = complete;
  }

  /**
   * Reads every {@code .yml} below the folder; instruments with problems are left out and the
   * problems added.
   */
  public static Instruments read(DefinitionFolder folder, Problems problems) {
    return read(folder.files(".yml"), problems);
  }

  private static Instruments read(List<DefinitionFile> files, Problems problems) {
    Map<String, Instrument> byId = new LinkedHashMap<>();
    InstrumentReader reader = new InstrumentReader();
    for (DefinitionFile file : files) {
      reader
          .read(file, problems)
          .ifPresent(
              instrument -> {
                if (byId.put(instrument.id(), instrument) != null) {
                  problems.add(idTwice(file, instrument.id()));
                }
              });
    }
    return new Instruments(byId, byId.size() == files.size());
  }

  /** The instruments of these files, failing with all problems when there are any. */
  public static Instruments of(List<DefinitionFile> files) {
    Problems problems = new Problems();
    Instruments instruments = read(files, problems);
    problems.orThrow();
    return instruments;
  }

  /** Reads the folder and fails with all problems when there are any. */
  public static Instruments read(DefinitionFolder folder) {
    Problems problems = new Problems();
    Instruments instruments = read(folder, problems);
    problems.orThrow();
    return instruments;
  }

  /** Whether every file gave an instrument; if not, what refers to a missing one may be right. */
  public boolean complete() {
    return complete;
  }

  /** The instrument of this id, if there is one. */
  public Optional<Instrument> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public List<Instrument> all() {
    return byId.values().stream().sorted(java.util.Comparator.comparing(Instrument::id)).toList();
  }

  /** The instrument of this id, or a problem that lists those there are. */
  public Instrument get(String id) {
    if (!byId.containsKey(id)) {
      String known = String.join(", ", new java.util.TreeSet<>(byId.keySet()));
      throw new ProblemException(
          Problem.error(
              InstrumentError.INSTRUMENT_UNKNOWN,
              Place.nowhere(),
              new Words("Không có bộ phiếu «" + id + "».", "There is no instrument '" + id + "'."),
              new Words("Dùng một trong: " + known + ".", "Use one of: " + known + ".")));
    }
    return byId.get(id);
  }

  private static Problem idTwice(DefinitionFile file, String id) {
    return Problem.error(
        DefinitionError.ID_TWICE,
        new Place.Line(file.name(), 1),
        new Words(
            "Mã bộ phiếu «" + id + "» đã có ở tệp khác.",
            "Instrument id '" + id + "' stands in another file."),
        new Words("Đặt mã khác.", "Give another id."));
  }
}
