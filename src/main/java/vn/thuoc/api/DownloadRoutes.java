package vn.thuoc.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import vn.thuoc.dashboard.ComponentTable;
import vn.thuoc.dashboard.Dashboard;
import vn.thuoc.dashboard.PageAddress;
import vn.thuoc.dashboard.download.DownloadFormat;
import vn.thuoc.metric.CurrentMetrics;
import vn.thuoc.metric.wording.Wording;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Place;

/** Components of pages as files to take away, made when asked for. */
final class DownloadRoutes {
  private static final String ADDRESS = "/api/v1/pages/{page}/{file}";

  private final CurrentMetrics metrics;
  private final Dashboard dashboard;
  private final Wording words;
  private final ReleaseAnswers answers;

  DownloadRoutes(
      CurrentMetrics metrics, Dashboard dashboard, Wording words, ReleaseAnswers answers) {
    this.metrics = metrics;
    this.dashboard = dashboard;
    this.words = words;
    this.answers = answers;
  }

  void add(RoutesConfig routes) {
    routes.get(ADDRESS, this::download);
    // whoever asks for the head learns name, type and length, which take the file to know
    routes.head(ADDRESS, this::download);
  }

  private void download(Context context) {
    String file = context.pathParam("file");
    int point = file.lastIndexOf('.');
    DownloadFormat format =
        DownloadFormat.of(point < 0 ? "" : file.substring(point + 1), Place.named(file));
    String component = file.substring(0, point);
    PageAddress address = PageAddress.of(Request.parameters(context));
    Language language = Request.language(context);
    AskedRelease asked = AskedRelease.of(context, metrics);
    answers.writeUnkept(
        context,
        asked,
        () -> {
          ComponentTable table =
              dashboard.component(
                  context.pathParam("page"), component, address, language, asked.metrics());
          byte[] bytes = format.bytes(table, words);
          if (format == DownloadFormat.XLSX) {
            // it is an archive already
            context.disableCompression();
          }
          context
              .contentType(format.mediaType())
              .header(
                  "Content-Disposition", "attachment; filename=\"" + name(table, format) + "\"");
          return bytes;
        });
  }

  /**
   * {@code thuoc-unit-criteria-ky-3.xlsx}: nothing but letters, digits, {@code -} and {@code _}.
   */
  private static String name(ComponentTable table, DownloadFormat format) {
    String name = "thuoc-" + table.page() + "-" + table.id() + "-ky-" + table.release().id();
    return name.replaceAll("[^A-Za-z0-9_-]", "_") + "." + format.ending();
  }
}
