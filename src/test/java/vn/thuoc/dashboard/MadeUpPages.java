package vn.thuoc.dashboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.metric.MartSource;
import vn.thuoc.metric.MartTable;
import vn.thuoc.metric.MetricDefinitions;
import vn.thuoc.metric.Metrics;
import vn.thuoc.metric.ReadModel;
import vn.thuoc.metric.ReleaseStamp;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Problems;

/** Views, rows, words and pages of a test, in a folder of its own. */
final class MadeUpPages {
  private static final DefinitionFolder SHIPPED = DefinitionFolder.onClassPath("dashboards");
  private static final ReleaseStamp STAMP =
      new ReleaseStamp(1, "thử", Instant.EPOCH, LocalDate.of(2022, 12, 31), false);

  private final Path folder;
  private final Map<String, List<String>> columns = new HashMap<>();
  private final Map<String, List<Map<String, Object>>> rows = new HashMap<>();
  private Dashboard dashboard;
  private Metrics metrics;

  /**
   * @param folder an empty folder
   */
  MadeUpPages(Path folder) throws IOException {
    this.folder = folder;
    for (String part : List.of("pages", "i18n", "themes", "charts", "metrics")) {
      Files.createDirectories(folder.resolve(part));
    }
    for (String theme : List.of("themes/thuoc.yml", "themes/thuoc-dark.yml")) {
      Files.writeString(folder.resolve(theme), SHIPPED.file(theme).text());
    }
  }

  /**
   * Defines a view over a mart of the same name.
   *
   * @param dimensions texts; together they tell one row from every other
   * @param measures points that may be added up
   */
  MadeUpPages view(String id, List<String> dimensions, List<String> measures) throws IOException {
    StringBuilder text =
        new StringBuilder("id: %1$s\nmart: %1$s\nlabel: {vi: %1$s, en: %1$s}\n".formatted(id))
            .append("grain: {vi: dòng, en: row, dimensions: %s}\n".formatted(dimensions));
    text.append("dimensions:\n");
    dimensions.forEach(dimension -> text.append(column(dimension, "format: text")));
    text.append("measures:\n");
    measures.forEach(measure -> text.append(column(measure, "format: score, additivity: sum")));
    Files.writeString(folder.resolve("metrics/" + id + ".yml"), text);
    List<String> all = new ArrayList<>(dimensions);
    all.addAll(measures);
    columns.put(id, all);
    rows.put(id, new ArrayList<>());
    return this;
  }

  /** Adds a row to the mart of a view; its values in the order of the columns, null for none. */
  MadeUpPages row(String view, Object... values) {
    Map<String, Object> row = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        row.put(columns.get(view).get(i), values[i]);
      }
    }
    rows.get(view).add(row);
    return this;
  }

  /** Adds a page, or words when the name begins with {@code i18n/}. */
  MadeUpPages file(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    return this;
  }

  /** Reads all that was defined; whoever made a mistake in it hears so. */
  MadeUpPages build() {
    Problems problems = new Problems();
    DefinitionFolder all = DefinitionFolder.onDisk(folder, "dashboards");
    MetricDefinitions definitions = MetricDefinitions.read(all.under("metrics"), problems);
    dashboard = DashboardDefinitions.read(all, definitions, problems).dashboard();
    problems.orThrow();
    metrics = ReadModel.of(definitions, new Rows());
    return this;
  }

  PageView page(String id, Map<String, String> parameters) {
    return page(id, parameters, Language.VI);
  }

  PageView page(String id, Map<String, String> parameters, Language language) {
    return dashboard.page(id, PageAddress.of(parameters), language, metrics, STAMP);
  }

  PageView.FilterView choices(
      String page, String filter, String search, Map<String, String> parameters) {
    return dashboard.choices(
        page, filter, search, PageAddress.of(parameters), Language.VI, metrics);
  }

  ComponentTable table(String page, String component, Map<String, String> parameters) {
    return dashboard.component(page, component, PageAddress.of(parameters), Language.VI, metrics);
  }

  /** The component of that id. */
  static PageView.ComponentView component(PageView page, String id) {
    return page.components().stream()
        .filter(component -> component.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The filter of that id. */
  static PageView.FilterView filter(PageView page, String id) {
    return page.filters().stream()
        .filter(filter -> filter.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String column(String id, String format) {
    return "  - {id: %1$s, label: {vi: %1$s, en: %1$s}, %2$s, definition: {vi: %1$s, en: %1$s}}\n"
        .formatted(id, format);
  }

  private final class Rows implements MartSource {
    @Override
    public ReleaseStamp release() {
      return STAMP;
    }

    @Override
    public List<String> columns(String mart) {
      return columns.get(mart);
    }

    @Override
    public MartTable read(String mart, List<String> wanted) {
      MartTable.Builder table = MartTable.of(columns.get(mart));
      rows.get(mart).forEach(table::add);
      return table.build();
    }
  }
}
