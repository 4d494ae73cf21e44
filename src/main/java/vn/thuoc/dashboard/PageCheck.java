package vn.thuoc.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thuoc.metric.MetricDefinitions;
import vn.thuoc.metric.MetricView;
import vn.thuoc.metric.QuestionCheck;
import vn.thuoc.problem.ErrorCode;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/** Looks whether everything that a page names exists. */
final class PageCheck {
  private final MetricDefinitions metrics;
  private final Set<String> charts;
  private final Map<String, Page> pages;
  private final Problems problems;

  PageCheck(
      MetricDefinitions metrics, Set<String> charts, Map<String, Page> pages, Problems problems) {
    this.metrics = metrics;
    this.charts = charts;
    this.pages = pages;
    this.problems = problems;
  }

  void check(Page page) {
    QuestionCheck questions = new QuestionCheck(metrics);
    page.filters().forEach(filter -> questions.check(filter.choices(), page.place(), problems));
    Set<String> ids = new LinkedHashSet<>();
    for (PageComponent component : page.components()) {
      if (!ids.add(component.id())) {
        add(
            DashboardError.DEFINED_TWICE,
            component.place(),
            new Words(
                "Thành phần «" + component.id() + "» viết hai lần.",
                "Component '" + component.id() + "' stands twice."),
            new Words("Đặt mã khác cho một trong hai.", "Give one of them another id."));
      }
      questions.check(component.query(), component.place(), problems);
      checkFilters(page, component);
      checkColumns(component);
      component.chart().ifPresent(chart -> checkChart(chart, component.place()));
      component.link().ifPresent(link -> checkLink(link, component.place()));
    }
  }

  private void checkFilters(Page page, PageComponent component) {
    Optional<MetricView> view = metrics.view(component.query().view());
    for (PageFilter filter : page.filters()) {
      boolean fits =
          view.map(known -> known.dimension(filter.dimension()).isPresent()).orElse(true);
      if (!fits && !component.ignores().contains(filter.id())) {
        add(
            DashboardError.FILTER_NOT_APPLICABLE,
            component.place(),
            new Words(
                "Khung nhìn «%s» không có chiều «%s» để lọc theo «%s»."
                    .formatted(component.query().view(), filter.dimension(), filter.id()),
                "View '%s' has no dimension '%s' for filter '%s'."
                    .formatted(component.query().view(), filter.dimension(), filter.id())),
            new Words(
                "Thêm «" + filter.id() + "» vào «ignores» nếu không cần lọc.",
                "Add '" + filter.id() + "' to 'ignores' when it need not be filtered."));
      }
    }
    List<String> known = page.filters().stream().map(PageFilter::id).toList();
    component.ignores().stream()
        .filter(id -> !known.contains(id))
        .forEach(id -> notAsked("bộ lọc", "filter", id, known, component.place()));
  }

  private void checkColumns(PageComponent component) {
    List<String> asked = new ArrayList<>(component.query().by());
    asked.addAll(component.query().measures());
    Set<String> named = new LinkedHashSet<>(component.show());
    component
        .figures()
        .forEach(
            figure -> {
              named.add(figure.measure());
              figure.outOf().ifPresent(named::add);
              figure.share().ifPresent(named::add);
            });
    component
        .link()
        .ifPresent(
            link -> {
              named.addAll(link.parameters().values());
              link.anchor().ifPresent(named::add);
            });
    component.chart().ifPresent(chart -> named.addAll(columns(chart)));
    named.stream()
        .filter(id -> !asked.contains(id))
        .forEach(id -> notAsked("cột được hỏi", "column asked for", id, asked, component.place()));
  }

  private static List<String> columns(PageComponent.Chart chart) {
    List<String> columns = new ArrayList<>();
    for (Object value : chart.spec().values()) {
      if (value instanceof List<?> list) {
        list.forEach(item -> columns.add(item.toString()));
      } else if (value instanceof String text) {
        columns.add(text);
      }
    }
    return columns;
  }

  private void checkChart(PageComponent.Chart chart, Place place) {
    if (!charts.contains(chart.builder())) {
      String known = String.join(", ", charts);
      add(
          DashboardError.CHART_UNKNOWN,
          place,
          new Words(
              "Không có biểu đồ «" + chart.builder() + "» trong dashboards/charts.",
              "There is no chart '" + chart.builder() + "' in dashboards/charts."),
          new Words("Dùng một trong: " + known + ".", "Use one of: " + known + "."));
    }
  }

  private void checkLink(PageComponent.RowLink link, Place place) {
    Page target = pages.get(link.page());
    if (target == null) {
      String known = String.join(", ", pages.keySet());
      add(
          DashboardError.LINK_BROKEN,
          place,
          new Words(
              "Không có trang «" + link.page() + "» để dẫn tới.",
              "There is no page '" + link.page() + "' to lead to."),
          new Words("Dùng một trong: " + known + ".", "Use one of: " + known + "."));
      return;
    }
    List<String> known = target.filters().stream().map(PageFilter::id).toList();
    link.parameters().keySet().stream()
        .filter(id -> !known.contains(id))
        .forEach(id -> notAsked("bộ lọc", "filter", id, known, place));
  }

  private void notAsked(String vi, String en, String id, List<String> known, Place place) {
    String list = String.join(", ", known);
    add(
        DashboardError.COLUMN_NOT_ASKED,
        place,
        new Words("Không có " + vi + " «" + id + "».", "There is no " + en + " '" + id + "'."),
        new Words("Dùng một trong: " + list + ".", "Use one of: " + list + "."));
  }

  private void add(ErrorCode code, Place place, Words message, Words remedy) {
    problems.add(Problem.error(code, place, message, remedy));
  }
}
