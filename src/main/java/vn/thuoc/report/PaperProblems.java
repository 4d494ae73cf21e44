package vn.thuoc.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Words;

/** Why a paper cannot be made for what was asked, in words. */
final class PaperProblems {
  private PaperProblems() {}

  /** The report does not come as the kind of file that is asked for. */
  static Problem noFormat(ReportDefinition report, PaperFormat format) {
    String known =
        report.formats().stream().map(PaperFormat::name).collect(Collectors.joining(", "));
    return Problem.error(
        ReportError.FORMAT_UNKNOWN,
        Place.nowhere(),
        new Words(
            "«" + report.title().vi() + "» không có bản " + format + ".",
            "'" + report.title().en() + "' does not come as " + format + "."),
        new Words("Dùng một trong: " + known + ".", "Use one of: " + known + "."));
  }

  /** Nothing was sent in for all that was said together. */
  static Problem noData(ReportDefinition report, Map<String, String> parameters) {
    List<String> said =
        report.parameters().stream()
            .filter(each -> parameters.containsKey(each.id()))
            .map(each -> each.label().vi() + " «" + parameters.get(each.id()) + "»")
            .toList();
    List<String> saidInEnglish =
        report.parameters().stream()
            .filter(each -> parameters.containsKey(each.id()))
            .map(each -> each.label().en() + " '" + parameters.get(each.id()) + "'")
            .toList();
    return Problem.error(
        ReportError.NO_DATA,
        Place.nowhere(),
        new Words(
            "Không có phiếu nào của " + String.join(", ", said) + ".",
            "Nothing was sent in for " + String.join(", ", saidInEnglish) + "."),
        new Words(
            "Chọn giá trị khác, hoặc nạp và công bố dữ liệu trước.",
            "Choose another value, or load and publish the data first."));
  }

  /** Where one row is wanted there are several; says which parameter would tell them apart. */
  static Problem severalRows(
      ReportDefinition report, ReportData data, Answer answer, Map<String, String> said) {
    int rows = answer.rows().size();
    return Problem.error(
        ReportError.SEVERAL_ROWS,
        report.place(),
        new Words(
            "Dữ liệu «" + data.id() + "» có " + rows + " dòng, cần đúng một.",
            "Data '" + data.id() + "' has " + rows + " rows where one is wanted."),
        unsaid(report, data, said)
            .map(
                parameter -> {
                  String choices = String.join(", ", answer.values(parameter.dimension()));
                  return new Words(
                      "Cho biết thêm «" + parameter.id() + "», một trong: " + choices + ".",
                      "Also say which '" + parameter.id() + "', one of: " + choices + ".");
                })
            .orElseGet(
                () ->
                    new Words(
                        "Thêm điều kiện lọc vào định nghĩa báo cáo.",
                        "Add a filter to the definition of the report.")));
  }

  /** What a person left out that would tell the rows apart. */
  private static Optional<ReportParameter> unsaid(
      ReportDefinition report, ReportData data, Map<String, String> said) {
    return report.parameters().stream()
        .filter(parameter -> !said.containsKey(parameter.id()))
        .filter(parameter -> data.dimensions().contains(parameter.dimension()))
        .findFirst();
  }
}
