package vn.thuoc.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;
import vn.thuoc.warehouse.TableDefinition;

/** Under which units an export gives its rows. Rows are never added up. */
enum ExportedBoundaries {
  /** As they stand in the table: under the unit that reported. */
  REPORTED {
    @Override
    List<String> columns(List<String> columns) {
      return columns;
    }

    @Override
    Map<String, Object> row(Map<String, Object> row) {
      return row;
    }
  },
  /** Under the unit of today; the one that reported stands in columns of its own. */
  TODAY {
    @Override
    List<String> columns(List<String> columns) {
      List<String> shown = new ArrayList<>();
      for (String column : columns) {
        if (!TODAYS.containsKey(column)) {
          shown.add(column);
        }
        if (TODAYS.containsValue(column)) {
          shown.add("reported_" + column);
        }
      }
      return shown;
    }

    @Override
    Map<String, Object> row(Map<String, Object> row) {
      Map<String, Object> shown = new HashMap<>(row);
      TODAYS.forEach(
          (today, reported) -> {
            Optional.ofNullable(row.get(reported))
                .ifPresent(value -> shown.put("reported_" + reported, value));
            shown.remove(reported);
            shown.remove(today);
            Optional.ofNullable(row.get(today)).ifPresent(value -> shown.put(reported, value));
          });
      return shown;
    }
  };

  private static final Map<String, String> TODAYS =
      Map.of("today_unit_id", "unit_id", "today_unit_name", "unit_name");

  abstract List<String> columns(List<String> columns);

  abstract Map<String, Object> row(Map<String, Object> row);

  /** What the word means for the table, if the table knows both. */
  static ExportedBoundaries named(String word, TableDefinition table) {
    for (ExportedBoundaries boundaries : values()) {
      if (boundaries.name().equalsIgnoreCase(word)) {
        boolean known = TODAYS.keySet().stream().allMatch(table::hasColumn);
        if (boundaries == TODAY && !known) {
          throw refused(
              Place.named(table.name()),
              new Words(
                  "Bảng không có cột đơn vị hiện nay.",
                  "The table has no columns of today's unit."),
              new Words(
                  "Xuất marts.unit_year hoặc marts.unit_group, hay ghép với dimensions.unit.",
                  "Export marts.unit_year or marts.unit_group, or join with dimensions.unit."));
        }
        return boundaries;
      }
    }
    throw refused(
        Place.named("--boundaries"),
        new Words("Không có «" + word + "».", "There is no '" + word + "'."),
        new Words("Dùng một trong: " + words() + ".", "Use one of: " + words() + "."));
  }

  private static String words() {
    List<String> words = new ArrayList<>();
    for (ExportedBoundaries boundaries : values()) {
      words.add(boundaries.name().toLowerCase(Locale.ROOT));
    }
    return String.join(", ", words);
  }

  private static ProblemException refused(Place place, Words message, Words remedy) {
    return new ProblemException(Problem.error(AppError.BOUNDARIES_UNKNOWN, place, message, remedy));
  }
}
