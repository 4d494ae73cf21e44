package vn.thuoc.report;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.util.List;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.repo.InputStreamResource;
import net.sf.jasperreports.repo.RepositoryService;
import net.sf.jasperreports.repo.Resource;

/** How the template engine is set up for every paper and format. */
final class JasperSetup {
  /** Under this name the engine finds the colours that every PDF describes. */
  static final String COLOUR_PROFILE = "thuoc-srgb.icc";

  private JasperSetup() {}

  static JasperReportsContext context() {
    SimpleJasperReportsContext context =
        new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
    context.setProperty("net.sf.jasperreports.export.pdf.force.svg.shapes", "false");
    context.setProperty("net.sf.jasperreports.awt.ignore.missing.font", "false");
    context.setProperty("net.sf.jasperreports.print.create.bookmarks", "true");
    context.setProperty("net.sf.jasperreports.print.transfer.thuoc", ContentsPages.MARK);
    context.setExtensions(RepositoryService.class, List.of(new ColourProfile()));
    return context;
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
