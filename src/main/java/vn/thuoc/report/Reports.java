package vn.thuoc.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thuoc.definition.DefinitionDigest;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.metric.MetricDefinitions;
import vn.thuoc.metric.MetricResult;
import vn.thuoc.metric.Metrics;
import vn.thuoc.metric.wording.Wording;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/** Prints papers from the figures of a release. Safe for several threads. */
public final class Reports implements PaperSource {
  /** The parameter that every report with a letterhead takes. */
  private static final String LETTERHEAD = "letterhead";

  private final Metrics metrics;
  private final ReportCatalogue catalogue;
  private final Letterheads letterheads;
  private final Wording wording;
  private final DefinitionFolder dashboards;
  private final XlsxWriter xlsx;
  private final ReportChoices choices;
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
    this.letterheads = Letterheads.read(dashboards.under("letterheads"), problems);
    this.wording = Wording.read(dashboards.under("i18n"), problems);
    MetricDefinitions views = MetricDefinitions.read(dashboards.under("metrics"), problems);
    problems.orThrow();
    this.xlsx = new XlsxWriter(views, wording);
    this.dashboards = dashboards;
    this.choices = new ReportChoices(views, wording);
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
   * The values of a parameter that make sense together with what else is said.
   *
   * @param said values by id of the report's parameters, and of dimensions of the view that knows
   *     this parameter's values; what that view does not have narrows nothing
   * @throws ProblemException when there is no such report or parameter
   */
  public List<ReportChoice> choices(
      String report, String parameter, Map<String, String> said, Metrics held, Language language) {
    ReportDefinition definition = catalogue.get(report);
    return choices.of(definition, parameter(definition, parameter), said, held, language);
  }

  /** Whether what is said of {@code id} narrows the values of a parameter of a report. */
  public boolean narrows(String report, String parameter, String id) {
    ReportDefinition definition = catalogue.get(report);
    return choices.dimension(definition, parameter(definition, parameter), id).isPresent();
  }

  /**
   * Tells what is wrong with the parameters of a paper, without printing it.
   *
   * @throws ProblemException with all of it at once
   */
  public void check(String report, Map<String, String> parameters, Metrics held) {
    ReportDefinition definition = catalogue.get(report);
    Map<String, String> own = new LinkedHashMap<>(parameters);
    if (definition.letterhead().isPresent()) {
      own.remove(LETTERHEAD);
    }
    Problems problems = new Problems();
    new ParameterCheck(held).check(definition, own, problems);
    problems.orThrow();
  }

  /**
   * What the file of a paper is called, without its ending.
   *
   * @throws ProblemException when there is no such report
   */
  public String fileName(String report, Map<String, String> parameters) {
    return PaperName.of(catalogue.get(report), parameters);
  }

  /** Changes whenever a definition does that goes into papers. */
  public String digest() {
    DefinitionDigest digest = new DefinitionDigest();
    for (String folder : List.of("reports", "letterheads", "themes", "i18n", "metrics")) {
      digest.add(dashboards.under(folder), ".yml");
    }
    return digest
        .add(dashboards.under("reports"), ".jrxml")
        .add(dashboards.under("charts"), ".js")
        .hex();
  }

  private static ReportParameter parameter(ReportDefinition report, String id) {
    return report
        .parameter(id)
        .orElseThrow(
            () ->
                new ProblemException(
                    ParameterCheck.needless(
                        id, report.parameters().stream().map(ReportParameter::id).toList())));
  }

  /**
   * Starts what printing needs, so that the first paper does not wait for it. Takes seconds; meant
   * for a thread of its own.
   */
  public void warm() {
    press().warm(catalogue.all());
  }

  /**
   * The kinds of file that a report comes as.
   *
   * @throws ProblemException when there is no such report
   */
  public Set<PaperFormat> formats(String report) {
    return catalogue.get(report).formats();
  }

  /**
   * One paper of the release that is current. The same release and parameters give the same bytes.
   *
   * @param report id of the report
   * @param parameters value by id of the report's parameter, such as unit and year; reports with a
   *     letterhead also take {@code letterhead}
   * @throws ProblemException when the report, a parameter or its value is unknown, the report does
   *     not come in that format, or nothing was sent in for these parameters
   */
  public byte[] print(String report, Map<String, String> parameters, PaperFormat format) {
    return print(report, parameters, format, metrics.held());
  }

  /**
   * One paper of a certain release.
   *
   * @param held answers all of its questions, from one release
   * @throws ProblemException as for the paper of the current release
   */
  @Override
  public byte[] print(
      String report, Map<String, String> parameters, PaperFormat format, Metrics held) {
    ReportDefinition definition = catalogue.get(report);
    if (!definition.formats().contains(format)) {
      throw new ProblemException(PaperProblems.noFormat(definition, format));
    }
    return press().print(paperOrOther(definition, parameters, held), format);
  }

  /** Where a report has no row, the paper of the report that its definition names instead. */
  private Paper paperOrOther(ReportDefinition report, Map<String, String> said, Metrics held) {
    try {
      return paper(report, said, held);
    } catch (ProblemException e) {
      boolean hasNoRow = e.problems().stream().allMatch(each -> each.code() == ReportError.NO_DATA);
      if (!hasNoRow || report.otherwise().isEmpty()) {
        throw e;
      }
      return paper(catalogue.get(report.otherwise().get()), said, held);
    }
  }

  private Paper paper(ReportDefinition report, Map<String, String> said, Metrics held) {
    Map<String, String> parameters = new LinkedHashMap<>(said);
    Optional<String> wanted =
        report.letterhead().isPresent()
            ? Optional.ofNullable(parameters.remove(LETTERHEAD)).filter(id -> !id.isBlank())
            : Optional.empty();
    Problems problems = new Problems();
    new ParameterCheck(held).check(report, parameters, problems);
    problems.orThrow();
    parameters.putAll(new UnsaidParameters(held).of(report, parameters));
    Map<String, List<String>> asked = report.values(parameters);
    Map<String, String> names =
        new PaperSubject(held, press().text(), wording).names(report, asked);
    Optional<String> issuer = report.letterhead().map(ReportLetterhead::of);
    Letterhead letterhead =
        letterheads
            .of(wanted, issuer.map(parameters::get))
            .named(issuer.map(names::get).orElse(""));
    Map<String, MetricResult> results = new LinkedHashMap<>();
    Map<String, Answer> answers = answers(held, report, asked, parameters, results);
    Map<String, String> comments = new PaperComments(wording, press().text()).of(report, results);
    return new Paper(report, parameters, names, letterhead, answers, comments, held.release());
  }

  private Map<String, Answer> answers(
      Metrics held,
      ReportDefinition report,
      Map<String, List<String>> asked,
      Map<String, String> parameters,
      Map<String, MetricResult> results) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (ReportData data : report.data()) {
      MetricResult first = held.ask(data.query(asked, answers));
      MetricResult gathered =
          data.gather().isEmpty()
              ? first
              : GatheredRows.of(data, first, held.ask(data.gathering(asked, answers)));
      MetricResult result = new BesideRows(report, results).of(data, gathered).inFull();
      Answer answer = Answer.of(data, result, press().text(), wording);
      int rows = answer.rows().size();
      if (data.rows() == ReportData.Rows.ONE && rows > 1) {
        // what follows would be asked of several things at once
        throw new ProblemException(PaperProblems.severalRows(report, data, answer, parameters));
      } else if (data.rows() != ReportData.Rows.ANY && rows == 0) {
        throw new ProblemException(PaperProblems.noData(report, parameters));
      }
      answers.put(data.id(), answer);
      results.put(data.id(), result);
    }
    return answers;
  }

  private synchronized Press press() {
    if (press.isEmpty()) {
      press = Optional.of(new Press(dashboards, xlsx));
    }
    return press.get();
  }
}
