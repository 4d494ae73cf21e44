package vn.thuoc.dashboard;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.thuoc.metric.MetricDefinitions;
import vn.thuoc.metric.MetricQuery;
import vn.thuoc.metric.QuestionCheck;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/** Looks whether the filters of a page offer what exists, and fit the questions they narrow. */
final class FilterCheck {
  /** Names in an address that say something else. */
  private static final List<String> TAKEN = List.of(PageAddress.PREFER, "q", "lang", "release");

  private final MetricDefinitions metrics;
  private final Problems problems;
  private final PageFaults faults;

  FilterCheck(MetricDefinitions metrics, Problems problems) {
    this.metrics = metrics;
    this.problems = problems;
    this.faults = new PageFaults(problems);
  }

  void check(Page page) {
    Set<String> ids = new LinkedHashSet<>();
    for (PageFilter filter : page.filters()) {
      if (!ids.add(filter.id())) {
        faults.twice("Bộ lọc", "Filter", filter.id(), page.place());
      }
      if (TAKEN.contains(filter.id())) {
        faults.add(
            DashboardError.FILTER_NAME_TAKEN,
            page.place(),
            new Words(
                "Tên «" + filter.id() + "» có nghĩa khác trong địa chỉ trang.",
                "The name '" + filter.id() + "' means something else in an address."),
            new Words("Đặt tên khác cho bộ lọc.", "Give the filter another name."));
      }
      if (filter.atMost() > 1 && filter.dimensions().size() > 1) {
        faults.add(
            DashboardError.FILTER_NOT_APPLICABLE,
            page.place(),
            new Words(
                "Bộ lọc «" + filter.id() + "» gồm nhiều chiều nên chỉ chọn được một giá trị.",
                "Filter '" + filter.id() + "' is of several dimensions and takes one value only."),
            new Words("Bỏ «at_most».", "Leave out 'at_most'."));
      }
      checkChoices(filter, page.place());
      checkMeans(filter, page.place());
    }
  }

  /** Looks whether a view can be narrowed by every filter that is not ignored. */
  void checkFit(Page page, String view, List<String> ignores, Place place) {
    List<String> dimensions = Narrowing.dimensions(metrics, view);
    for (PageFilter filter : page.filters()) {
      boolean fits = metrics.view(view).isEmpty() || filter.fits(dimensions);
      if (!fits && !ignores.contains(filter.id())) {
        String wanted = String.join(", ", filter.dimensions());
        faults.add(
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
        .forEach(id -> faults.unknown("bộ lọc", "filter", id, known, place));
  }

  private void checkChoices(PageFilter filter, Place place) {
    if (filter.choices() instanceof FilterChoices.Asked asked) {
      QuestionCheck questions = new QuestionCheck(metrics);
      questions.check(asked.query(), place, problems);
      asked.names().ifPresent(names -> questions.check(names.query(), place, problems));
      asked.foremost().ifPresent(query -> checkForemost(filter, query, questions, place));
    }
  }

  private void checkForemost(
      PageFilter filter, MetricQuery query, QuestionCheck questions, Place place) {
    questions.check(query, place, problems);
    filter.dimensions().stream()
        .filter(id -> !query.by().contains(id))
        .forEach(id -> faults.unknown("chiều", "dimension", id, query.by(), place));
  }

  private void checkMeans(PageFilter filter, Place place) {
    filter.means().values().stream()
        .flatMap(own -> own.values().stream())
        .filter(id -> !filter.dimensions().contains(id))
        .forEach(id -> faults.unknown("chiều", "dimension", id, filter.dimensions(), place));
  }
}
