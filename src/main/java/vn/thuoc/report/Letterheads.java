package vn.thuoc.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.definition.DefinitionFile;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/** The letterheads of {@code dashboards/letterheads}: one file an issuing body. */
final class Letterheads {
  /** Borne by papers of units that have none of their own. */
  static final String DEFAULT = "default";

  private final Map<String, Letterhead> letterheads;

  private Letterheads(Map<String, Letterhead> letterheads) {
    this.letterheads = letterheads;
  }

  static Letterheads read(DefinitionFolder folder, Problems problems) {
    Map<String, Letterhead> letterheads = new LinkedHashMap<>();
    for (DefinitionFile file : folder.files(".yml")) {
      file.read(problems)
          .map(Letterheads::letterhead)
          .ifPresent(letterhead -> letterheads.put(letterhead.id(), letterhead));
    }
    if (!letterheads.containsKey(DEFAULT)) {
      problems.add(unknown(DEFAULT, List.copyOf(letterheads.keySet())));
    }
    return new Letterheads(letterheads);
  }

  private static Letterhead letterhead(DefinitionMap map) {
    Letterhead letterhead =
        new Letterhead(
            map.text("id"),
            map.texts("units"),
            map.oneOf("kind", Letterhead.Kind.class),
            map.text("superior", ""),
            map.text("body"),
            map.text("symbol"),
            map.text("place"),
            map.texts("authority"),
            map.text("signer", ""),
            map.texts("recipients"));
    map.finish();
    return letterhead;
  }

  /**
   * The letterhead of a paper.
   *
   * @param wanted the id that a person asked for
   * @param unit the unit that issues the paper
   * @throws ProblemException when there is none of the wanted id
   */
  Letterhead of(Optional<String> wanted, Optional<String> unit) {
    if (wanted.isPresent()) {
      return Optional.ofNullable(letterheads.get(wanted.get()))
          .orElseThrow(
              () -> new ProblemException(unknown(wanted.get(), List.copyOf(letterheads.keySet()))));
    }
    return letterheads.values().stream()
        .filter(each -> unit.filter(each.units()::contains).isPresent())
        .findFirst()
        .orElseGet(() -> letterheads.get(DEFAULT));
  }

  private static Problem unknown(String id, List<String> known) {
    String list = String.join(", ", known);
    return Problem.error(
        ReportError.LETTERHEAD_UNKNOWN,
        Place.named("dashboards/letterheads"),
        new Words("Không có mẫu tiêu đề «" + id + "».", "There is no letterhead '" + id + "'."),
        new Words(
            "Dùng một trong: " + list + ", hoặc thêm tệp " + id + ".yml vào thư mục này.",
            "Use one of: " + list + ", or add the file " + id + ".yml to this folder."));
  }
}
