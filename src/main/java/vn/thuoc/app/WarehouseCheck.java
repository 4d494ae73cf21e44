package vn.thuoc.app;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.thuoc.warehouse.Release;
import vn.thuoc.warehouse.ReleaseReader;
import vn.thuoc.warehouse.StagedRows;
import vn.thuoc.warehouse.TableDefinition;
import vn.thuoc.warehouse.TableDefinitions;
import vn.thuoc.warehouse.WarehouseCatalog;
import vn.thuoc.warehouse.WarehouseLocation;

/**
 * Looks whether a warehouse is whole: every table of its releases can be read, all tables of a
 * release tell of the same forms, and nothing loaded is there twice.
 */
final class WarehouseCheck {
  private static final String SUBMISSION = "submission_id";

  private final WarehouseLocation location;
  private final TableDefinitions tables;

  WarehouseCheck(WarehouseLocation location, TableDefinitions tables) {
    this.location = location;
    this.tables = tables;
  }

  /**
   * What was found.
   *
   * @param loaded ids of the submissions of completed loads
   * @param releases numbers of all releases
   * @param published ids of the submissions in the current release
   * @param faults what is not as it must be
   */
  record Found(
      Set<String> loaded, List<Long> releases, Set<String> published, List<String> faults) {}

  /**
   * Looks at what was loaded, and at some of the releases.
   *
   * @param newest how many of them; the older ones are what they were, as long as nothing is
   *     cleared away
   */
  Found run(int newest) {
    try (WarehouseCatalog catalog = WarehouseCatalog.open(location)) {
      List<String> faults = new ArrayList<>();
      StagedRows staged = new StagedRows(catalog);
      ReleaseReader reader = new ReleaseReader(catalog);
      Set<String> loaded = loaded(staged, faults);
      List<Release> releases = reader.releases();
      Set<String> published = new TreeSet<>();
      int all = releases.size();
      for (Release release : releases.subList(Math.max(0, all - newest), all)) {
        if (release.readable()) {
          published = release(reader, release, faults);
          published.stream()
              .filter(id -> !loaded.contains(id))
              .forEach(id -> faults.add("release " + release.id() + " has " + id + ", not loaded"));
        }
      }
      return new Found(
          loaded, releases.stream().map(Release::id).toList(), published, List.copyOf(faults));
    }
  }

  /** The submissions that loads acknowledged, each with its rows once. */
  private static Set<String> loaded(StagedRows staged, List<String> faults) {
    Set<String> complete = new HashSet<>();
    Set<String> ids = new TreeSet<>();
    for (Map<String, Object> row :
        staged.of("audit.load", List.of("load_id", SUBMISSION, "outcome"))) {
      if (row.containsKey(SUBMISSION)
          && Set.of("loaded", "revised").contains(text(row, "outcome"))) {
        complete.add(revision(row));
        if (!ids.add(text(row, SUBMISSION))) {
          faults.add("loaded twice: " + row.get(SUBMISSION));
        }
      }
    }
    Set<String> heads = new HashSet<>();
    for (Map<String, Object> row :
        staged.of("staging.submission", List.of("load_id", SUBMISSION))) {
      if (complete.contains(revision(row)) && !heads.add(revision(row))) {
        faults.add("staged twice: " + revision(row));
      }
    }
    Set<String> answered = new HashSet<>();
    Set<List<String>> answers = new HashSet<>();
    List<String> keys =
        List.of("load_id", SUBMISSION, "question_id", "side", "row_number", "column_id");
    for (Map<String, Object> row : staged.of("staging.answer", keys)) {
      if (complete.contains(revision(row))) {
        answered.add(revision(row));
        if (!answers.add(keys.stream().map(key -> text(row, key)).toList())) {
          faults.add("answered twice: " + row);
        }
      }
    }
    complete.stream()
        .filter(id -> !heads.contains(id) || !answered.contains(id))
        .forEach(id -> faults.add("acknowledged and lost: " + id));
    return ids;
  }

  private Set<String> release(ReleaseReader reader, Release release, List<String> faults) {
    String where = "release " + release.id() + ": ";
    for (String name : release.snapshots().keySet()) {
      TableDefinition table = tables.get(name);
      Set<List<String>> keys = new HashSet<>();
      for (Map<String, Object> row : reader.rows(release, name, table.keys())) {
        if (!keys.add(table.keys().stream().map(key -> text(row, key)).toList())) {
          faults.add(where + name + " has twice " + row);
        }
      }
    }
    Set<String> ids = new TreeSet<>();
    Map<String, String> latest = new HashMap<>();
    Set<String> forms = new HashSet<>();
    for (Map<String, Object> row :
        reader.rows(
            release,
            "facts.submission",
            List.of(SUBMISSION, "instrument_id", "year", "unit_id", "revision", "is_latest"))) {
      ids.add(text(row, SUBMISSION));
      forms.add(form(row));
      if (Boolean.TRUE.equals(row.get("is_latest"))
          && latest.put(form(row), text(row, "revision")) != null) {
        faults.add(where + "two newest revisions of " + form(row));
      }
    }
    if (!latest.keySet().equals(forms)) {
      faults.add(where + "forms without a newest revision");
    }
    scores(reader, release, where, ids, faults);
    marts(reader, release, where, latest, faults);
    return ids;
  }

  /** Every submission has its total, and where groups are added up, it is their sum. */
  private static void scores(
      ReleaseReader reader, Release release, String where, Set<String> ids, List<String> faults) {
    Set<String> summed = new HashSet<>();
    reader.rows(release, "dimensions.instrument", List.of("instrument_id", "total_is_sum")).stream()
        .filter(row -> Boolean.TRUE.equals(row.get("total_is_sum")))
        .forEach(row -> summed.add(text(row, "instrument_id")));
    Map<String, BigDecimal> totals = new HashMap<>();
    Map<String, BigDecimal> sums = new HashMap<>();
    Set<String> scored = new TreeSet<>();
    for (Map<String, Object> row :
        reader.rows(
            release,
            "facts.score",
            List.of(
                SUBMISSION, "instrument_id", "criterion_kind", "self_score", "verified_score"))) {
      String kind = text(row, "criterion_kind");
      String id = text(row, SUBMISSION);
      for (String side : List.of("self_score", "verified_score")) {
        Optional<BigDecimal> score = Optional.ofNullable((BigDecimal) row.get(side));
        if (kind.equals("total")) {
          scored.add(id);
          score
              .filter(known -> summed.contains(text(row, "instrument_id")))
              .ifPresent(known -> totals.put(id + side, known));
        } else if (kind.equals("group") || kind.equals("bonus")) {
          score.ifPresent(known -> sums.merge(id + side, known, BigDecimal::add));
        }
      }
    }
    if (!scored.equals(ids)) {
      faults.add(where + "scores of " + scored.size() + " submissions, not of " + ids.size());
    }
    totals.forEach(
        (key, total) -> {
          if (total.compareTo(sums.getOrDefault(key, BigDecimal.ZERO)) != 0) {
            faults.add(where + "total of " + key + " is not the sum of its groups");
          }
        });
  }

  /** Marts tell of the newest revisions, all of them and no others. */
  private static void marts(
      ReleaseReader reader,
      Release release,
      String where,
      Map<String, String> latest,
      List<String> faults) {
    Map<String, String> told = new HashMap<>();
    reader
        .rows(release, "marts.unit_year", List.of("instrument_id", "year", "unit_id", "revision"))
        .forEach(row -> told.put(form(row), text(row, "revision")));
    if (!told.equals(latest)) {
      faults.add(where + "marts.unit_year tells of " + told + ", facts of " + latest);
    }
    Set<String> ranked = new HashSet<>();
    reader
        .rows(release, "marts.standing", List.of("instrument_id", "year", "unit_id"))
        .forEach(row -> ranked.add(form(row)));
    if (!latest.keySet().containsAll(ranked)) {
      faults.add(where + "marts.standing ranks forms that are not there");
    }
  }

  private static String form(Map<String, Object> row) {
    return text(row, "instrument_id") + "/" + text(row, "year") + "/" + text(row, "unit_id");
  }

  private static String revision(Map<String, Object> row) {
    return text(row, "load_id") + " " + text(row, SUBMISSION);
  }

  private static String text(Map<String, Object> row, String column) {
    return Objects.toString(row.get(column), "");
  }
}
