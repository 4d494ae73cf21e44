package vn.thuoc.metric.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thuoc.warehouse.PinnedTable;
import vn.thuoc.warehouse.Release;
import vn.thuoc.warehouse.ReleaseReader;

/** The figures of forms in one release, slice by slice and with the columns needed alone. */
final class FormFigures {
  static final String TOTAL = "total";
  private static final String UNIT_YEAR = "marts.unit_year";
  private static final String STANDING = "marts.standing";
  private static final String LEVEL = "marts.level_unit";
  private static final String RATING = "marts.rating_unit";

  private final ReleaseReader reader;
  private final Release release;

  FormFigures(ReleaseReader reader, Release release) {
    this.reader = reader;
    this.release = release;
  }

  /** Takes figures one by one. */
  interface Receiver {
    /**
     * One figure.
     *
     * @param label its line in words; empty for a form as a whole
     * @param value a number or a text
     */
    void take(Figure figure, String label, Object value);
  }

  /** All forms of the release. */
  Map<FormKey, Form> forms() {
    Map<FormKey, Form> forms = new HashMap<>();
    read(
        UNIT_YEAR,
        List.of(
            "instrument_id",
            "year",
            "unit_id",
            "unit_name",
            "revision",
            "file_hash",
            "error_count",
            "warning_count",
            "information_count"),
        Map.of(),
        row ->
            forms.put(
                key(row),
                new Form(
                    row[3].toString(),
                    (Integer) row[4],
                    row[5].toString(),
                    (Long) row[6] + (Long) row[7] + (Long) row[8])));
    return forms;
  }

  /** The files that the figures of a slice are in. */
  Set<String> files(FormKey.Slice slice) {
    Set<String> files = new java.util.HashSet<>();
    for (String mart : List.of(STANDING, LEVEL, RATING)) {
      reader.pinned(release, mart).ifPresent(table -> files.addAll(table.files(slice.values())));
    }
    return files;
  }

  /** Points, ranks, levels and ratings of a slice. */
  void figures(FormKey.Slice slice, Receiver receiver) {
    read(
        STANDING,
        List.of("instrument_id", "year", "unit_id", "side", "line_id", "label", "score", "rank"),
        slice.values(),
        row -> {
          String label = text(row[5]);
          receiver.take(figure(row, Item.SCORE, text(row[4])), label, row[6]);
          receiver.take(figure(row, Item.RANK, text(row[4])), label, row[7]);
        });
    read(
        LEVEL,
        List.of("instrument_id", "year", "unit_id", "side", "level_label"),
        slice.values(),
        row -> receiver.take(figure(row, Item.LEVEL, ""), "", text(row[4])));
    read(
        RATING,
        List.of(
            "instrument_id", "year", "unit_id", "side", "group_id", "group_name", "rating_label"),
        slice.values(),
        row -> receiver.take(figure(row, Item.RATING, text(row[4])), text(row[5]), text(row[6])));
  }

  private void read(
      String mart,
      List<String> columns,
      Map<String, List<String>> values,
      java.util.function.Consumer<Object[]> rows) {
    Optional<PinnedTable> table = reader.pinned(release, mart);
    table.ifPresent(pinned -> pinned.rows(columns, values, rows));
  }

  private static Figure figure(Object[] row, Item item, String line) {
    return new Figure(key(row), item, line, text(row[3]));
  }

  private static FormKey key(Object[] row) {
    return new FormKey(row[0].toString(), (Integer) row[1], row[2].toString());
  }

  private static String text(Object value) {
    return Optional.ofNullable(value).map(Object::toString).orElse("");
  }
}
