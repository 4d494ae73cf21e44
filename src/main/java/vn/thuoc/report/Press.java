package vn.thuoc.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import vn.thuoc.definition.DefinitionFolder;
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
  private final Templates templates;
  private final ReportCharts charts;
  private final JasperPapers papers;
  private final PdfWriter pdf;
  private final DocxWriter docx;
  private final DocumentWriter documents;
  private final XlsxWriter xlsx;

  /**
   * @param dashboards the folder with {@code reports}, {@code charts} and {@code themes}
   * @param xlsx writes the workbooks, which need none of that
   */
  Press(DefinitionFolder dashboards, XlsxWriter xlsx) {
    JasperReportsContext context = JasperSetup.context();
    this.text = new PaperText(dashboards.under("themes/fonts"));
    this.templates = new Templates(dashboards.under("reports"), context);
    this.charts = new ReportCharts(dashboards, new Charts(dashboards));
    this.papers = new JasperPapers(context);
    this.pdf = new PdfWriter(context);
    this.docx = new DocxWriter(context);
    this.documents = new DocumentWriter(dashboards.under("reports"), text);
    this.xlsx = xlsx;
  }

  PaperText text() {
    return text;
  }

  /** Compiles every template and starts the chart library. */
  void warm(List<ReportDefinition> reports) {
    CompletableFuture<Void> library = CompletableFuture.runAsync(charts::warm);
    reports.forEach(templates::warm);
    joined(library);
  }

  /**
   * The bytes of a paper.
   *
   * @throws ProblemException when the template is wrong or printing fails
   */
  byte[] print(Paper paper, PaperFormat format) {
    ReportDefinition report = paper.report();
    if (format == PaperFormat.DOCX && report.document().isPresent()) {
      return documents.write(paper, report.document().get());
    }
    try {
      String title = report.title().vi();
      return switch (format) {
        case PDF -> pdf.write(laidOut(paper), title, paper.release());
        case DOCX -> docx.write(laidOut(paper), title, paper.release());
        case XLSX -> xlsx.write(paper);
      };
    } catch (JRException | JRRuntimeException | IOException e) {
      throw new ProblemException(notPrinted(report, e), e);
    }
  }

  private JasperPrint laidOut(Paper paper) throws JRException {
    ReportDefinition report = paper.report();
    CompletableFuture<JasperReport> compiling =
        CompletableFuture.supplyAsync(() -> templates.of(report.template()));
    TemplateParameters values = new TemplateParameters().about(paper, text);
    for (ReportChart chart : report.charts()) {
      Answer answer = paper.answers().get(chart.data());
      if (!answer.rows().isEmpty()) {
        values.with("chart." + chart.id(), charts.picture(report, chart, answer));
      }
    }
    JasperReport template = joined(compiling);
    List<JasperReport> all = new ArrayList<>(List.of(template));
    report
        .parts()
        .forEach(
            (id, file) -> {
              JasperReport part = templates.of(file);
              values.with("part." + id, part);
              all.add(part);
            });
    for (ReportData data : report.data()) {
      all.forEach(each -> values.answer(data, paper.answers().get(data.id()), each));
    }
    return papers.laidOut(paper, template, values.values());
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
