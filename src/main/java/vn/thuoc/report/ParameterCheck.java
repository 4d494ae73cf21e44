package vn.thuoc.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.thuoc.metric.Metrics;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/** Tells a person what is wrong with the parameters of a paper, all at once. */
final class ParameterCheck {
  private static final int NAMED_AT_MOST = 12;
  private static final Pattern RANGE = Pattern.compile("\\d+\\.\\.\\d*|\\.\\.\\d+");

  private final Metrics metrics;

  ParameterCheck(Metrics metrics) {
    this.metrics = metrics;
  }

  void check(ReportDefinition report, Map<String, String> given, Problems problems) {
    for (ReportParameter parameter : report.parameters()) {
      Optional<String> value = Optional.ofNullable(given.get(parameter.id()));
      if (value.filter(text -> !text.isBlank()).isEmpty()) {
        if (!parameter.optional()) {
          problems.add(missing(parameter));
        }
      } else {
        List<String> known = known(parameter);
        parameter.values(value.get()).stream()
            .filter(each -> !known.contains(each) && !(parameter.several() && isRange(each)))
            .forEach(each -> problems.add(unknown(parameter, each, known)));
      }
    }
    List<String> ids = report.parameters().stream().map(ReportParameter::id).toList();
    given.keySet().stream()
        .filter(id -> !ids.contains(id))
        .sorted()
        .forEach(id -> problems.add(needless(id, ids)));
  }

  private static boolean isRange(String value) {
    return RANGE.matcher(value).matches();
  }

  private List<String> known(ReportParameter parameter) {
    Stream<String> held =
        new ParameterValues(metrics).inOrder(parameter, parameter.among(), false).stream();
    return Stream.concat(held, parameter.also().keySet().stream()).distinct().toList();
  }

  private static Problem missing(ReportParameter parameter) {
    return Problem.error(
        ReportError.PARAMETER_MISSING,
        Place.nowhere(),
        new Words(
            "Thiếu " + parameter.label().vi() + ".",
            "The " + parameter.label().en() + " is missing."),
        new Words(
            "Cho biết «" + parameter.id() + "».", "Say which with '" + parameter.id() + "'."));
  }

  private static Problem unknown(ReportParameter parameter, String value, List<String> known) {
    String list = String.join(", ", known.subList(0, Math.min(known.size(), NAMED_AT_MOST)));
    String more = known.size() > NAMED_AT_MOST ? " …" : "";
    return Problem.error(
        ReportError.VALUE_UNKNOWN,
        Place.nowhere(),
        new Words(
            "Kỳ công bố này không có dữ liệu của " + parameter.label().vi() + " «" + value + "».",
            "This release has no data of the " + parameter.label().en() + " '" + value + "'."),
        known.isEmpty()
            ? new Words("Nạp và công bố dữ liệu trước.", "Load and publish data first.")
            : new Words(
                "Dùng một trong: " + list + more + ".", "Use one of: " + list + more + "."));
  }

  static Problem needless(String id, List<String> ids) {
    String list = String.join(", ", ids);
    return Problem.error(
        ReportError.PARAMETER_UNKNOWN,
        Place.nowhere(),
        new Words(
            "Báo cáo này không có tham số «" + id + "».",
            "This report has no parameter '" + id + "'."),
        new Words("Chỉ dùng: " + list + ".", "Use only: " + list + "."));
  }
}
