package vn.thuoc.report;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperReport;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.metric.ReleaseStamp;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;
import vn.thuoc.report.chart.Charts;

/**
 * The heavy part of printing: template engine, chart library, fonts. Takes seconds to start, so it
 * starts when the first paper is wanted and not when the server does.
 */
final class Press {
  private final PaperText text;
  private final PdfPrinter printer = new PdfPrinter();
  private final Templates templates;
  private final ReportCharts charts;

  Press(DefinitionFolder dashboards) {
    this.text = new PaperText(dashboards.under("themes/fonts"));
    this.templates = new Templates(dashboards.under("reports"), printer.context());
    this.charts = new ReportCharts(dashboards, new Charts(dashboards));
  }

  PaperText text() {
    return text;
  }

  /** Compiles every template and starts the chart library. */
  void warm(List<ReportDefinition> reports) {
    CompletableFuture<Void> library = CompletableFuture.runAsync(charts::warm);
    reports.forEach(templates::of);
    joined(library);
  }

  /**
   * One paper as PDF.
   *
   * @throws ProblemException when the template is wrong or printing fails
   */
  byte[] print(
      ReportDefinition report,
      Map<String, String> asked,
      Map<String, Answer> answers,
      ReleaseStamp stamp) {
    CompletableFuture<JasperReport> compiling =
        CompletableFuture.supplyAsync(() -> templates.of(report));
    TemplateParameters values = new TemplateParameters().release(stamp, text).asked(asked, text);
    for (ReportChart chart : report.charts()) {
      values.chart(chart.id(), charts.picture(report, chart, answers.get(chart.data())));
    }
    JasperReport template = joined(compiling);
    report.data().forEach(data -> values.answer(data, answers.get(data.id()), template));
    AnswerRows detail = new AnswerRows(answers.get(report.detail()));
    try {
      return printer.print(template, values.values(), detail, report.title().vi(), stamp);
    } catch (JRException | JRRuntimeException e) {
      throw new ProblemException(notPrinted(report, e), e);
    }
  }

  private static <T> T joined(CompletableFuture<T> work) {
    try {
      return work.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof ProblemException problem ? problem : e;
    }
  }

  private static Problem notPrinted(ReportDefinition report, Exception cause) {
    return Problem.error(
        ReportError.NOT_PRINTED,
        report.place(),
        new Words(
            "Không in được báo cáo: " + cause.getMessage() + ".",
            "The report could not be printed: " + cause.getMessage() + "."),
        new Words(
            "Báo lại cho người phụ trách phần mềm, kèm câu này.",
            "Tell whoever looks after the software, with this sentence."));
  }
}
