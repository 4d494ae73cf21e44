package vn.thuoc.report;

import java.io.ByteArrayOutputStream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.export.ooxml.JRDocxExporter;
import net.sf.jasperreports.export.SimpleDocxExporterConfiguration;
import net.sf.jasperreports.export.SimpleDocxReportConfiguration;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import vn.thuoc.metric.ReleaseStamp;

/** Writes a faithful copy of the laid out pages for a word processor; charts become pictures. */
final class DocxWriter {
  private final JasperReportsContext context;

  DocxWriter(JasperReportsContext context) {
    this.context = context;
  }

  /**
   * A laid out paper as DOCX.
   *
   * @param title what the file says it is
   * @param stamp the release, whose time of publishing is the date inside the file
   */
  byte[] write(JasperPrint paper, String title, ReleaseStamp stamp) throws JRException {
    JRDocxExporter exporter = new JRDocxExporter(context);
    exporter.setExporterInput(new SimpleExporterInput(paper));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
    SimpleDocxExporterConfiguration configuration = new SimpleDocxExporterConfiguration();
    configuration.setMetadataTitle(title);
    configuration.setMetadataApplication("Thước CNTT");
    exporter.setConfiguration(configuration);
    exporter.setConfiguration(layout());
    exporter.exportReport();
    return SteadyArchive.steady(bytes.toByteArray(), stamp.publishedAt(), WordPages.parts());
  }

  /**
   * A word processor sets text a little wider, so rows may grow, and cells are cells of one table.
   */
  private static SimpleDocxReportConfiguration layout() {
    SimpleDocxReportConfiguration layout = new SimpleDocxReportConfiguration();
    layout.setFramesAsNestedTables(false);
    layout.setFlexibleRowHeight(false);
    return layout;
  }
}
