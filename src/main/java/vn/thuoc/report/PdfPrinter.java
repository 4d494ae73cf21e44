package vn.thuoc.report;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;
import net.sf.jasperreports.repo.InputStreamResource;
import net.sf.jasperreports.repo.RepositoryService;
import net.sf.jasperreports.repo.Resource;
import vn.thuoc.metric.ReleaseStamp;

/**
 * Fills templates and writes PDF/A-2u: fonts and colours inside the file, every letter with its
 * Unicode, so that a paper can still be read and searched when it is taken out of an archive.
 */
final class PdfPrinter {
  private static final String COLOUR_PROFILE = "thuoc-srgb.icc";

  private final SimpleJasperReportsContext context =
      new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());

  PdfPrinter() {
    context.setProperty("net.sf.jasperreports.export.pdf.force.svg.shapes", "false");
    context.setProperty("net.sf.jasperreports.awt.ignore.missing.font", "false");
    context.setExtensions(RepositoryService.class, List.of(new ColourProfile()));
  }

  JasperReportsContext context() {
    return context;
  }

  /**
   * One paper as PDF.
   *
   * @param title what the file says it is
   * @param stamp the release, whose time of publishing is the date inside the file
   */
  byte[] print(
      JasperReport template,
      Map<String, Object> parameters,
      AnswerRows detail,
      String title,
      ReleaseStamp stamp)
      throws JRException {
    JasperPrint paper = JasperFillManager.getInstance(context).fill(template, parameters, detail);
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
    configuration.setIccProfilePath(COLOUR_PROFILE);
    configuration.setMetadataTitle(title);
    configuration.setMetadataCreator("Thước CNTT");
    configuration.setDisplayMetadataTitle(true);
    configuration.setTagLanguage("vi-VN");
    return configuration;
  }

  /** Hands out the colour profile that the JDK carries, where Jasper wants a file. */
  private static final class ColourProfile implements RepositoryService {
    @Override
    public Resource getResource(String uri) {
      return getResource(uri, InputStreamResource.class);
    }

    @Override
    public void saveResource(String uri, Resource resource) {
      throw new UnsupportedOperationException(uri);
    }

    @Override
    public <K extends Resource> K getResource(String uri, Class<K> type) {
      if (!uri.equals(COLOUR_PROFILE) || !type.isAssignableFrom(InputStreamResource.class)) {
        return null;
      }
      InputStreamResource resource = new InputStreamResource();
      resource.setInputStream(
          new ByteArrayInputStream(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData()));
      return type.cast(resource);
    }
  }
}
