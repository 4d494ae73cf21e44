package vn.thuoc.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.problem.Words;

/** Reads how a question of a report uses the answers to earlier ones. */
final class BesideReader {
  private final List<ReportData> before;

  /**
   * @param before the questions that stand before it in the file
   */
  BesideReader(List<ReportData> before) {
    this.before = before;
  }

  ReportData.Except except(DefinitionMap map) {
    String data = data(map, "data");
    ReportData.Except except = new ReportData.Except(data, columns(map, "key", data));
    map.finish();
    return except;
  }

  ReportData.Beside beside(DefinitionMap map) {
    String data = data(map, "data");
    ReportData.Beside beside =
        new ReportData.Beside(
            data,
            columns(map, "key", data),
            columns(map, "columns", data),
            map.optionalMap("across").map(each -> across(each, data)));
    map.finish();
    return beside;
  }

  private ReportData.Across across(DefinitionMap map, String data) {
    String of = data(map, "of");
    ReportData.Across across =
        new ReportData.Across(
            ReportReader.reference(map, "column", known(data)),
            of,
            ReportReader.reference(map, "at", known(of)),
            find(of).map(ReportData::places).orElse(0));
    map.finish();
    return across;
  }

  private List<String> columns(DefinitionMap map, String key, String data) {
    List<String> columns = map.texts(key);
    for (String column : columns) {
      if (!known(data).contains(column)) {
        map.problem(
            ReportError.REFERENCE_UNKNOWN,
            key,
            new Words(
                "Dữ liệu «" + data + "» không có cột «" + column + "».",
                "Data '" + data + "' has no column '" + column + "'."),
            new Words(
                "Dùng một trong: " + String.join(", ", known(data)) + ".",
                "Use one of: " + String.join(", ", known(data)) + "."));
      }
    }
    return columns;
  }

  private Set<String> known(String data) {
    return find(data).map(each -> Set.copyOf(each.columns())).orElse(Set.of());
  }

  private Optional<ReportData> find(String data) {
    return before.stream().filter(each -> each.id().equals(data)).findFirst();
  }

  private String data(DefinitionMap map, String key) {
    Set<String> known = before.stream().map(ReportData::id).collect(Collectors.toSet());
    return ReportReader.reference(map, key, known);
  }
}
