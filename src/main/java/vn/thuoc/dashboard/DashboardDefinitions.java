package vn.thuoc.dashboard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.thuoc.definition.ChartBuilders;
import vn.thuoc.definition.DefinitionFile;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.metric.MetricDefinitions;
import vn.thuoc.metric.wording.Wording;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/** Everything in {@code dashboards} that makes up the screen: pages, words, theme. */
public final class DashboardDefinitions {
  private final Map<String, Page> pages;
  private final MetricDefinitions metrics;
  private final Wording words;
  private final ScreenTheme theme;
  private final DefinitionFolder charts;

  private DashboardDefinitions(
      Map<String, Page> pages,
      MetricDefinitions metrics,
      Wording words,
      ScreenTheme theme,
      DefinitionFolder charts) {
    this.charts = charts;
    this.pages = pages;
    this.metrics = metrics;
    this.words = words;
    this.theme = theme;
  }

  /**
   * Reads pages, words and theme and checks everything that they name; all mistakes are added at
   * once.
   *
   * @param folder the folder {@code dashboards}
   */
  public static DashboardDefinitions read(
      DefinitionFolder folder, MetricDefinitions metrics, Problems problems) {
    Map<String, Page> pages = new LinkedHashMap<>();
    Set<String> paths = new TreeSet<>();
    for (DefinitionFile file : folder.under("pages").files(".yml")) {
      file.read(problems)
          .map(PageReader::read)
          .ifPresent(
              page -> {
                if (pages.putIfAbsent(page.id(), page) != null || !paths.add(page.path())) {
                  problems.add(twice(page));
                }
              });
    }
    PageCheck check = new PageCheck(metrics, ChartBuilders.names(folder), pages, problems);
    pages.values().forEach(check::check);
    return new DashboardDefinitions(
        pages,
        metrics,
        Wording.read(folder.under("i18n"), problems),
        ScreenTheme.read(folder.under("themes"), problems),
        folder.under("charts"));
  }

  /** The words of the pages' own furniture: buttons, headings, states. */
  public Wording words() {
    return words;
  }

  public ScreenTheme theme() {
    return theme;
  }

  /** The text of a script of {@code dashboards/charts}, by its file name. */
  public Optional<String> chartScript(String name) {
    return charts.files(".js").stream()
        .filter(file -> file.name().endsWith("/" + name) || file.name().equals(name))
        .map(DefinitionFile::text)
        .findFirst();
  }

  /** The machine that answers for these pages. */
  public Dashboard dashboard() {
    return new Dashboard(pages, words, metrics);
  }

  private static Problem twice(Page page) {
    Place place = page.place();
    return Problem.error(
        DashboardError.DEFINED_TWICE,
        place,
        new Words(
            "Trang «" + page.id() + "» (" + page.path() + ") trùng với một trang khác.",
            "Page '" + page.id() + "' (" + page.path() + ") clashes with another page."),
        new Words("Đặt mã và địa chỉ khác.", "Give it another id and path."));
  }
}
