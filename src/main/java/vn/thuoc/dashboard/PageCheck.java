package vn.thuoc.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thuoc.metric.MetricDefinitions;
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
    page.filters().forEach(filter -> checkChoices(filter, questions, page.place()));
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
      checkQuestions(page, component, questions);
      checkWhen(page, component);
      checkColumns(component);
      component.chart().ifPresent(chart -> checkChart(chart, component.place()));
      component.link().ifPresent(link -> checkLink(link, component.place()));
    }
  }

  private void checkChoices(PageFilter filter, QuestionCheck questions, Place place) {
    if (filter.choices() instanceof FilterChoices.Asked asked) {
      questions.check(asked.query(), place, problems);
      asked.names().ifPresent(names -> questions.check(names.query(), place, problems));
    }
  }

  private void checkQuestions(Page page, PageComponent component, QuestionCheck questions) {
    Place place = component.place();
    questions.check(component.query(), place, problems);
    checkFilters(page, component.query().view(), component.ignores(), place);
    for (PageComponent.Other other : component.beside().others()) {
      questions.check(other.query(), place, problems);
      checkFilters(page, other.query().view(), other.ignores(), place);
    }
  }

  private void checkWhen(Page page, PageComponent component) {
    List<String> known = page.filters().stream().map(PageFilter::id).toList();
    component.when().keySet().stream()
        .filter(id -> !known.contains(id))
        .forEach(id -> notAsked("bộ lọc", "filter", id, known, component.place()));
    for (PageFilter filter : page.filters()) {
      if (filter.choices() instanceof FilterChoices.Listed listed) {
        List<String> values =
            new ArrayList<>(listed.items().stream().map(FilterChoices.Item::value).toList());
        values.addAll(List.of(PageComponent.ANY, PageComponent.NONE));
        component.when().getOrDefault(filter.id(), List.of()).stream()
            .filter(value -> !values.contains(value))
            .forEach(value -> notAsked("giá trị", "value", value, values, component.place()));
      }
    }
  }

  private void checkFilters(Page page, String view, List<String> ignores, Place place) {
    List<String> dimensions = Narrowing.dimensions(metrics, view);
    for (PageFilter filter : page.filters()) {
      boolean fits = metrics.view(view).isEmpty() || filter.fits(dimensions);
      if (!fits && !ignores.contains(filter.id())) {
        String wanted = String.join(", ", filter.dimensions());
        add(
            DashboardError.FILTER_NOT_APPLICABLE,
            place,
            new Words(
                "Khung nhìn «%s» không có chiều «%s» để lọc theo «%s»."
                    .formatted(view, wanted, filter.id()),
                "View '%s' has no dimension '%s' for filter '%s'."
                    .formatted(view, wanted, filter.id())),
            new Words(
                "Thêm «" + filter.id() + "» vào «ignores» nếu không cần lọc.",
                "Add '" + filter.id() + "' to 'ignores' when it need not be filtered."));
      }
    }
    List<String> known = page.filters().stream().map(PageFilter::id).toList();
    ignores.stream()
        .filter(id -> !known.contains(id))
        .forEach(id -> notAsked("bộ lọc", "filter", id, known, place));
  }

  private void checkColumns(PageComponent component) {
    List<String> asked = new ArrayList<>(component.query().by());
    asked.addAll(component.query().measures());
    component.beside().source().ifPresent(words -> asked.add(PageComponent.Beside.SOURCE));
    new CommentCheck(problems).check(component.comment(), asked, component.place());
    Set<String> named = new LinkedHashSet<>(component.show());
    component
        .figures()
        .forEach(
            figure -> {
              named.add(figure.measure());
              figure.outOf().ifPresent(named::add);
              figure.share().ifPresent(named::add);
              figure.change().ifPresent(named::add);
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
