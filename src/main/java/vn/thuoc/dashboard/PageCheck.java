package vn.thuoc.dashboard;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thuoc.metric.MetricDefinitions;
import vn.thuoc.metric.MetricFormat;
import vn.thuoc.metric.MetricQuery;
import vn.thuoc.metric.QuestionCheck;
import vn.thuoc.metric.wording.CommentCheck;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/** Looks whether everything that a page names exists. */
final class PageCheck {
  private static final Set<MetricFormat> NUMBERS =
      EnumSet.of(
          MetricFormat.WHOLE, MetricFormat.SCORE, MetricFormat.PERCENT, MetricFormat.DECIMAL);

  private final MetricDefinitions metrics;
  private final Set<String> charts;
  private final Map<String, Page> pages;
  private final Problems problems;
  private final PageFaults faults;
  private final FilterCheck filters;

  PageCheck(
      MetricDefinitions metrics, Set<String> charts, Map<String, Page> pages, Problems problems) {
    this.metrics = metrics;
    this.charts = charts;
    this.pages = pages;
    this.problems = problems;
    this.faults = new PageFaults(problems);
    this.filters = new FilterCheck(metrics, problems);
  }

  void check(Page page) {
    QuestionCheck questions = new QuestionCheck(metrics);
    filters.check(page);
    Set<String> ids = new LinkedHashSet<>();
    for (PageComponent component : page.components()) {
      if (!ids.add(component.id())) {
        faults.twice("Thành phần", "Component", component.id(), component.place());
      }
      checkQuestions(page, component, questions);
      checkWhen(page, component);
      checkColumns(component);
      component.chart().ifPresent(chart -> checkChart(chart, component.place()));
      component.link().ifPresent(link -> checkLink(link, component.place()));
    }
  }

  private void checkQuestions(Page page, PageComponent component, QuestionCheck questions) {
    Place place = component.place();
    questions.check(component.query(), place, problems);
    filters.checkFit(page, component.query().view(), component.ignores(), place);
    for (PageComponent.Other other : component.beside().others()) {
      questions.check(other.query(), place, problems);
      filters.checkFit(page, other.query().view(), other.ignores(), place);
      List<String> theirs = asked(other.query());
      List<String> own = asked(component.query());
      other.as().keySet().stream()
          .filter(id -> !theirs.contains(id))
          .forEach(id -> faults.unknown("cột được hỏi", "column asked for", id, theirs, place));
      other.as().values().stream()
          .filter(id -> !own.contains(id))
          .forEach(id -> faults.unknown("cột được hỏi", "column asked for", id, own, place));
    }
  }

  private static List<String> asked(MetricQuery query) {
    List<String> asked = new ArrayList<>(query.by());
    asked.addAll(query.measures());
    return asked;
  }

  private void checkWhen(Page page, PageComponent component) {
    List<String> known = page.filters().stream().map(PageFilter::id).toList();
    component.when().keySet().stream()
        .filter(id -> !known.contains(id))
        .forEach(id -> faults.unknown("bộ lọc", "filter", id, known, component.place()));
    for (PageFilter filter : page.filters()) {
      if (filter.choices() instanceof FilterChoices.Listed listed) {
        List<String> values =
            new ArrayList<>(listed.items().stream().map(FilterChoices.Item::value).toList());
        values.addAll(List.of(PageComponent.ANY, PageComponent.NONE));
        component.when().getOrDefault(filter.id(), List.of()).stream()
            .filter(value -> !values.contains(value))
            .forEach(value -> faults.unknown("giá trị", "value", value, values, component.place()));
      }
    }
  }

  private void checkColumns(PageComponent component) {
    List<String> asked = asked(component.query());
    component.beside().source().ifPresent(words -> asked.add(PageComponent.Beside.SOURCE));
    new CommentCheck(problems)
        .check(component.comment(), asked, numbers(component.query()), component.place());
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
        .forEach(
            id -> faults.unknown("cột được hỏi", "column asked for", id, asked, component.place()));
  }

  /** The columns of a question that hold numbers; all of them where the view is not known. */
  private Set<String> numbers(MetricQuery query) {
    Set<String> numbers = new LinkedHashSet<>(asked(query));
    metrics.view(query.view()).stream()
        .flatMap(view -> view.columns().stream())
        .filter(column -> !NUMBERS.contains(column.format()))
        .forEach(column -> numbers.remove(column.id()));
    return numbers;
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
      faults.add(
          DashboardError.CHART_UNKNOWN,
          place,
          new Words(
              "Không có biểu đồ «" + chart.builder() + "» trong dashboards/charts.",
              "There is no chart '" + chart.builder() + "' in dashboards/charts."),
          PageFaults.useOneOf(List.copyOf(charts)));
    }
  }

  private void checkLink(PageComponent.RowLink link, Place place) {
    Page target = pages.get(link.page());
    if (target == null) {
      faults.add(
          DashboardError.LINK_BROKEN,
          place,
          new Words(
              "Không có trang «" + link.page() + "» để dẫn tới.",
              "There is no page '" + link.page() + "' to lead to."),
          PageFaults.useOneOf(List.copyOf(pages.keySet())));
      return;
    }
    List<String> known = target.filters().stream().map(PageFilter::id).toList();
    link.parameters().keySet().stream()
        .filter(id -> !known.contains(id))
        .forEach(id -> faults.unknown("bộ lọc", "filter", id, known, place));
  }
}
