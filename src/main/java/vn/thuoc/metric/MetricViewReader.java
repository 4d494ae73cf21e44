package vn.thuoc.metric;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.problem.Words;

/** Turns one view file into a view; every mistake becomes a problem of the map that was read. */
final class MetricViewReader {
  private final DefinitionMap file;
  private final Set<String> ids = new HashSet<>();

  private MetricViewReader(DefinitionMap file) {
    this.file = file;
  }

  static MetricView read(DefinitionMap file) {
    return new MetricViewReader(file).view();
  }

  private MetricView view() {
    String id = file.text("id");
    String mart = file.text("mart");
    Words label = file.words("label");
    DefinitionMap grain = file.map("grain");
    List<String> keys = grain.texts("dimensions");
    Words grainWords = new Words(grain.text("vi"), grain.text("en"));
    grain.finish();
    List<MetricColumn> dimensions = new ArrayList<>();
    for (DefinitionMap map : file.maps("dimensions")) {
      dimensions.add(column(map, MetricColumn.Role.DIMENSION));
      map.finish();
    }
    List<MetricMeasure> measures = new ArrayList<>();
    for (DefinitionMap map : file.maps("measures")) {
      measures.add(measure(map, dimensions, measures));
    }
    for (String key : keys) {
      if (dimensions.stream().noneMatch(column -> column.id().equals(key))) {
        unknown(grain, "dimensions", key, dimensions.stream().map(MetricColumn::id).toList());
      }
    }
    file.finish();
    return new MetricView(id, mart, label, grainWords, keys, dimensions, measures);
  }

  private MetricMeasure measure(
      DefinitionMap map, List<MetricColumn> dimensions, List<MetricMeasure> before) {
    MetricColumn column = column(map, MetricColumn.Role.MEASURE);
    Optional<MetricMeasure.Difference> difference =
        map.optionalMap("difference").map(parts -> difference(parts, before));
    Additivity additivity =
        difference.isPresent() ? Additivity.NONE : map.oneOf("additivity", Additivity.class);
    List<String> within = map.texts("within");
    within.stream()
        .filter(id -> dimensions.stream().noneMatch(dimension -> dimension.id().equals(id)))
        .forEach(
            id -> unknown(map, "within", id, dimensions.stream().map(MetricColumn::id).toList()));
    map.finish();
    return new MetricMeasure(column, additivity, within, difference);
  }

  private MetricMeasure.Difference difference(DefinitionMap map, List<MetricMeasure> before) {
    List<String> known =
        before.stream()
            .filter(measure -> measure.difference().isEmpty())
            .map(MetricMeasure::id)
            .toList();
    for (String key : List.of("of", "less")) {
      String part = map.text(key);
      if (!part.isEmpty() && !known.contains(part)) {
        unknown(map, key, part, known);
      }
    }
    map.finish();
    return new MetricMeasure.Difference(map.text("of"), map.text("less"));
  }

  private MetricColumn column(DefinitionMap map, MetricColumn.Role role) {
    String id = map.text("id");
    if (!ids.add(id)) {
      map.problem(
          MetricError.DEFINED_TWICE,
          "id",
          new Words("Cột «" + id + "» viết hai lần.", "Column '" + id + "' stands twice."),
          new Words("Bỏ một trong hai.", "Remove one of them."));
    }
    Words label = map.words("label");
    MetricFormat format = map.oneOf("format", MetricFormat.class);
    Words definition = map.words("definition");
    return new MetricColumn(id, label, role, format, definition);
  }

  private static void unknown(DefinitionMap map, String key, String id, List<String> known) {
    String list = String.join(", ", known);
    map.problem(
        MetricError.COLUMN_UNKNOWN,
        key,
        new Words("Không có cột «" + id + "».", "There is no column '" + id + "'."),
        new Words("Dùng một trong: " + list + ".", "Use one of: " + list + "."));
  }
}
