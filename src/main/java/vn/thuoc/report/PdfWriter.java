package vn.thuoc.report;

import java.io.ByteArrayOutputStream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;
import vn.thuoc.metric.ReleaseStamp;

/**
 * Writes PDF/A-2u: fonts and colours inside the file, every letter with its Unicode, so that a
 * paper can still be read and searched when it is taken out of an archive.
 */
final class PdfWriter {
  private final JasperReportsContext context;

  PdfWriter(JasperReportsContext context) {
    this.context = context;
  }

  /**
   * A laid out paper as PDF.
   *
   * @param title what the file says it is
   * @param stamp the release, whose time of publishing is the date inside the file
   */
  byte[] write(JasperPrint paper, String title, ReleaseStamp stamp) throws JRException {
    JRPdfExporter exporter = new JRPdfExporter(context);
    exporter.setExporterInput(new SimpleExporterInput(paper));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
    exporter.setConfiguration(configuration(title));
    exporter.exportReport();
    return SteadyPdf.steady(bytes.toByteArray(), stamp.publishedAt());
  }

  private static SimplePdfExporterConfiguration configuration(String title) {
    SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
    configuration.setPdfaConformance(PdfaConformanceEnum.PDFA_2U);
    configuration.setIccProfilePath(JasperSetup.COLOUR_PROFILE);
    configuration.setMetadataTitle(title);
    configuration.setMetadataCreator("Thước CNTT");
    configuration.setDisplayMetadataTitle(true);
    configuration.setTagLanguage("vi-VN");
    return configuration;
  }
}
