package vn.thuoc.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thuoc.metric.MetricColumn;
import vn.thuoc.metric.MetricDefinitions;
import vn.thuoc.metric.wording.CommentCheck;
import vn.thuoc.problem.Problems;

/** Looks whether the sentences of a report speak of columns that their data has. */
final class SentenceCheck {
  private final MetricDefinitions views;
  private final ReportDefinition report;
  private final Problems problems;

  SentenceCheck(MetricDefinitions views, ReportDefinition report, Problems problems) {
    this.views = views;
    this.report = report;
    this.problems = problems;
  }

  void check() {
    CommentCheck check = new CommentCheck(problems);
    for (ReportComment comment : report.comments()) {
      for (ReportData data : report.data()) {
        if (data.id().equals(comment.data())) {
          check.check(comment.comment(), data.columns(), numbers(data), comment.place());
        }
      }
    }
  }

  private Set<String> numbers(ReportData data) {
    Set<String> numbers =
        views.view(data.view()).stream()
            .flatMap(view -> view.columns().stream())
            .filter(column -> column.role() == MetricColumn.Role.MEASURE)
            .map(MetricColumn::id)
            .filter(List.copyOf(data.measures())::contains)
            .collect(Collectors.toCollection(HashSet::new));
    for (ReportData.Beside beside : data.beside()) {
      report.data().stream()
          .filter(each -> each.id().equals(beside.data()) && beside.across().isEmpty())
          .flatMap(each -> numbers(each).stream())
          .filter(beside.columns()::contains)
          .forEach(numbers::add);
    }
    return numbers;
  }
}
