package vn.thuoc.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.metric.Metrics;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/** Prints papers from the figures of a release. Safe for several threads. */
public final class Reports {
  private final Metrics metrics;
  private final ReportCatalogue catalogue;
  private final DefinitionFolder dashboards;
  private Optional<Press> press = Optional.empty();

  /**
   * @param metrics answers the papers' questions; held once a paper, so that no paper mixes the
   *     figures of two releases
   * @param dashboards the folder with {@code reports}, {@code charts} and {@code themes}
   * @throws ProblemException with every mistake in the definitions of the reports
   */
  public Reports(Metrics metrics, DefinitionFolder dashboards) {
    Problems problems = new Problems();
    this.metrics = metrics;
    this.catalogue = ReportCatalogue.read(dashboards.under("reports"), problems);
    problems.orThrow();
    this.dashboards = dashboards;
  }

  /**
   * What is wrong with the definitions of reports: their YAML, their templates, the charts and
   * themes they name. Prints nothing and needs no figures.
   */
  public static List<Problem> check(DefinitionFolder dashboards) {
    return ReportCheck.problems(dashboards);
  }

  /** Ids of all reports, in the order of their files. */
  public List<String> ids() {
    return catalogue.all().stream().map(ReportDefinition::id).toList();
  }

  /**
   * What people call a report.
   *
   * @throws ProblemException when there is no such report
   */
  public Words title(String report) {
    return catalogue.get(report).title();
  }

  /**
   * What a person must say to get a report.
   *
   * @throws ProblemException when there is no such report
   */
  public List<ReportParameter> parameters(String report) {
    return catalogue.get(report).parameters();
  }

  /**
   * Starts what printing needs, so that the first paper does not wait for it. Takes seconds; meant
   * for a thread of its own.
   */
  public void warm() {
    press().warm(catalogue.all());
  }

  /**
   * One paper. The same release and parameters give the same bytes.
   *
   * @param report id of the report
   * @param parameters value by id of the report's parameter, such as unit and year
   * @throws ProblemException when the report, a parameter or its value is unknown, or nothing was
   *     sent in for these parameters
   */
  public byte[] pdf(String report, Map<String, String> parameters) {
    return pdf(report, parameters, metrics.held());
  }

  /**
   * One paper of a certain release.
   *
   * @param held answers all of its questions, from one release
   * @throws ProblemException as for the paper of the current release
   */
  public byte[] pdf(String report, Map<String, String> parameters, Metrics held) {
    ReportDefinition definition = catalogue.get(report);
    Problems problems = new Problems();
    new ParameterCheck(held).check(definition, parameters, problems);
    problems.orThrow();
    Map<String, Answer> answers = answers(held, definition, parameters, problems);
    problems.orThrow();
    return press().print(definition, parameters, answers, held.release());
  }

  private Map<String, Answer> answers(
      Metrics held, ReportDefinition report, Map<String, String> parameters, Problems problems) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (ReportData data : report.data()) {
      Answer answer = Answer.of(data, held.ask(data.query(parameters)), press().text());
      int rows = answer.rows().size();
      if (data.rows() == ReportData.Rows.ONE && rows > 1) {
        problems.add(severalRows(report, data, rows));
      } else if (data.rows() != ReportData.Rows.ANY && rows == 0) {
        problems.add(noData(report, parameters));
        return answers;
      }
      answers.put(data.id(), answer);
    }
    return answers;
  }

  private synchronized Press press() {
    if (press.isEmpty()) {
      press = Optional.of(new Press(dashboards));
    }
    return press.get();
  }

  private static Problem noData(ReportDefinition report, Map<String, String> parameters) {
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

  private static Problem severalRows(ReportDefinition report, ReportData data, int rows) {
    return Problem.error(
        ReportError.SEVERAL_ROWS,
        report.place(),
        new Words(
            "Dữ liệu «" + data.id() + "» có " + rows + " dòng, cần đúng một.",
            "Data '" + data.id() + "' has " + rows + " rows where one is wanted."),
        new Words(
            "Thêm điều kiện lọc vào định nghĩa báo cáo.",
            "Add a filter to the definition of the report."));
  }
}
