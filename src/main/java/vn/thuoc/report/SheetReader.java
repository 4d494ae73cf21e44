package vn.thuoc.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.problem.Words;

/** Turns an entry of {@code sheets} into a sheet; {@link ReportSheet} says what may stand in it. */
final class SheetReader {
  private enum TotalKind {
    SUM,
    QUOTIENT
  }

  private final DefinitionMap map;
  private final List<ReportData> all;

  private SheetReader(DefinitionMap map, List<ReportData> all) {
    this.map = map;
    this.all = all;
  }

  /**
   * @param data the report's data, of which the sheet names one
   */
  static ReportSheet read(DefinitionMap map, List<ReportData> data) {
    return new SheetReader(map, data).sheet();
  }

  private ReportSheet sheet() {
    String data =
        ReportReader.reference(
            map, "data", all.stream().map(ReportData::id).collect(Collectors.toSet()));
    Words title = map.words("title");
    Set<String> known =
        data(data).flatMap(each -> each.figures().stream()).collect(Collectors.toSet());
    List<ReportSheet.Column> columns =
        map.has("columns")
            ? map.maps("columns").stream().map(each -> column(each, data, known)).toList()
            : everyColumn(data);
    Set<String> shown = columns.stream().map(ReportSheet.Column::id).collect(Collectors.toSet());
    Optional<String> totalsBy =
        map.has("totals_by")
            ? Optional.of(ReportReader.reference(map, "totals_by", shown))
            : Optional.empty();
    map.finish();
    return new ReportSheet(data, title, columns, totalsBy, map.place());
  }

  private List<ReportSheet.Column> everyColumn(String data) {
    return data(data)
        .flatMap(each -> each.asked().stream())
        .map(id -> new ReportSheet.Column(id, Optional.empty(), Optional.empty(), Optional.empty()))
        .toList();
  }

  private ReportSheet.Column column(DefinitionMap map, String data, Set<String> known) {
    if (map.has("for_each")) {
      return spread(map, data);
    }
    String id = ReportReader.reference(map, "column", known);
    Optional<Words> label = map.has("label") ? Optional.of(map.words("label")) : Optional.empty();
    Optional<ReportSheet.Total> total =
        map.optionalOneOf("total", TotalKind.class).map(kind -> total(map, kind, known));
    map.finish();
    return new ReportSheet.Column(id, label, total, Optional.empty());
  }

  /** A column that the sheet's data has once for each row of what it is laid across by. */
  private ReportSheet.Column spread(DefinitionMap map, String data) {
    Map<String, Set<String>> across = new HashMap<>();
    data(data)
        .flatMap(each -> each.beside().stream())
        .filter(beside -> beside.across().isPresent())
        .forEach(
            beside ->
                across
                    .computeIfAbsent(beside.across().get().of(), of -> new HashSet<>())
                    .addAll(beside.columns()));
    String of = ReportReader.reference(map, "for_each", across.keySet());
    String id = ReportReader.reference(map, "column", across.getOrDefault(of, Set.of()));
    Set<String> names =
        data(of).flatMap(each -> each.figures().stream()).collect(Collectors.toSet());
    ReportSheet.ForEach forEach =
        new ReportSheet.ForEach(of, ReportReader.reference(map, "named_by", names));
    map.finish();
    return new ReportSheet.Column(id, Optional.empty(), Optional.empty(), Optional.of(forEach));
  }

  private Stream<ReportData> data(String id) {
    return all.stream().filter(each -> each.id().equals(id));
  }

  private static ReportSheet.Total total(DefinitionMap map, TotalKind kind, Set<String> known) {
    return kind == TotalKind.SUM
        ? new ReportSheet.Total.Sum()
        : new ReportSheet.Total.Quotient(
            ReportReader.reference(map, "of", known), ReportReader.reference(map, "over", known));
  }
}
