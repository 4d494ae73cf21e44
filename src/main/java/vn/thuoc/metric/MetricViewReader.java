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
    Held held = file.optionalOneOf("held", Held.class).orElse(Held.MEMORY);
    List<String> lookup = lookup(held, dimensions);
    file.finish();
    return new MetricView(id, mart, label, grainWords, keys, dimensions, measures, held, lookup);
  }

  private List<String> lookup(Held held, List<MetricColumn> dimensions) {
    List<String> lookup = file.texts("lookup");
    List<String> known = dimensions.stream().map(MetricColumn::id).toList();
    lookup.stream()
        .filter(id -> !known.contains(id))
        .forEach(id -> unknown(file, "lookup", id, known));
    if (lookup.isEmpty() == (held == Held.LOOKUP)) {
      file.problem(
          MetricError.LOOKUP_WRONG,
          held == Held.LOOKUP ? "held" : "lookup",
          new Words(
              "«held: lookup» và «lookup: [chiều, ...]» phải đi cùng nhau.",
              "'held: lookup' and 'lookup: [dimension, ...]' must stand together."),
          new Words(
              "Viết cả hai, hoặc bỏ cả hai để giữ bảng trong bộ nhớ.",
              "Write both, or neither to keep the mart in memory."));
    }
    return lookup;
  }

  private MetricMeasure measure(
      DefinitionMap map, List<MetricColumn> dimensions, List<MetricMeasure> before) {
    MetricColumn column = column(map, MetricColumn.Role.MEASURE);
    Optional<MetricMeasure.Difference> difference =
        map.optionalMap("difference").map(parts -> difference(parts, before));
    Optional<MetricMeasure.Ratio> ratio =
        map.optionalMap("ratio").map(parts -> ratio(parts, before));
    boolean derived = difference.isPresent() || ratio.isPresent();
    Additivity additivity = derived ? Additivity.NONE : map.oneOf("additivity", Additivity.class);
    List<String> within = map.texts("within");
    within.stream()
        .filter(id -> dimensions.stream().noneMatch(dimension -> dimension.id().equals(id)))
        .forEach(
            id -> unknown(map, "within", id, dimensions.stream().map(MetricColumn::id).toList()));
    map.finish();
    return new MetricMeasure(column, additivity, within, difference, ratio);
  }

  private MetricMeasure.Difference difference(DefinitionMap map, List<MetricMeasure> before) {
    parts(map, List.of("of", "less"), before);
    map.finish();
    return new MetricMeasure.Difference(map.text("of"), map.text("less"));
  }

  private MetricMeasure.Ratio ratio(DefinitionMap map, List<MetricMeasure> before) {
    for (MetricMeasure part : parts(map, List.of("of", "over"), before)) {
      if (part.additivity() == Additivity.NONE) {
        map.problem(
            MetricError.RATIO_NOT_ADDITIVE,
            part.id().equals(map.text("of")) ? "of" : "over",
            new Words(
                "Số đo «" + part.id() + "» không cộng được nên không chia tổng của nó được.",
                "Measure '" + part.id() + "' must not be added up, so its sum cannot be divided."),
            new Words(
                "Dùng hai số đo có «additivity: sum».",
                "Use two measures with 'additivity: sum'."));
      }
    }
    map.finish();
    return new MetricMeasure.Ratio(map.text("of"), map.text("over"));
  }

  /** The measures that the keys name; they must be columns that stand before. */
  private static List<MetricMeasure> parts(
      DefinitionMap map, List<String> keys, List<MetricMeasure> before) {
    List<MetricMeasure> columns = before.stream().filter(MetricMeasure::isColumn).toList();
    List<MetricMeasure> parts = new ArrayList<>();
    for (String key : keys) {
      String part = map.text(key);
      Optional<MetricMeasure> found =
          columns.stream().filter(measure -> measure.id().equals(part)).findFirst();
      found.ifPresent(parts::add);
      if (!part.isEmpty() && found.isEmpty()) {
        unknown(map, key, part, columns.stream().map(MetricMeasure::id).toList());
      }
    }
    return parts;
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
