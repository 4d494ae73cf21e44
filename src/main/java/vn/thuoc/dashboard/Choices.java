package vn.thuoc.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thuoc.metric.MetricQuery;
import vn.thuoc.metric.Metrics;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;

/** Settles a page's filters one after the other: what can be chosen, and what is chosen. */
final class Choices {
  private static final int NAMED_IN_A_PROBLEM = 12;

  private final Metrics metrics;
  private final Language language;
  private final Map<PageFilter, String> chosen = new LinkedHashMap<>();
  private final List<PageView.FilterView> views = new ArrayList<>();

  Choices(Metrics metrics, Language language) {
    this.metrics = metrics;
    this.language = language;
  }

  /** Settles one filter; those settled before narrow what it offers. */
  void settle(PageFilter filter, Optional<String> wanted) {
    List<PageView.Choice> offered = offered(filter);
    Optional<String> value =
        wanted.isEmpty() && filter.choosesFirst()
            ? offered.stream().map(PageView.Choice::value).findFirst()
            : wanted;
    value.ifPresent(
        text -> {
          if (offered.stream().noneMatch(choice -> choice.value().equals(text))) {
            throw unknown(filter, text, offered);
          }
          chosen.put(filter, text);
        });
    views.add(
        new PageView.FilterView(
            filter.id(),
            filter.label().in(language),
            filter.dimension(),
            value.orElse(""),
            offered));
  }

  List<PageView.FilterView> views() {
    return List.copyOf(views);
  }

  /** The query narrowed by everything chosen, but for the filters named. */
  MetricQuery narrowed(MetricQuery query, List<String> ignored) {
    Map<String, List<String>> filter = new LinkedHashMap<>(query.filter());
    chosen.forEach(
        (by, value) -> {
          if (!ignored.contains(by.id())) {
            filter.put(by.dimension(), List.of(value));
          }
        });
    return new MetricQuery(
        query.view(), query.measures(), query.by(), filter, query.sort(), query.limit());
  }

  private List<PageView.Choice> offered(PageFilter filter) {
    List<String> elsewhere =
        chosen.keySet().stream()
            .filter(by -> !by.choices().view().equals(filter.choices().view()))
            .map(PageFilter::id)
            .toList();
    Map<String, PageView.Choice> offered = new LinkedHashMap<>();
    for (Map<String, Object> row : metrics.ask(narrowed(filter.choices(), elsewhere)).rows()) {
      Object value = row.get(filter.dimension());
      if (value != null) {
        String label =
            filter.choiceLabel().map(row::get).map(Object::toString).orElse(value.toString());
        offered.putIfAbsent(value.toString(), new PageView.Choice(value.toString(), label));
      }
    }
    return List.copyOf(offered.values());
  }

  private static ProblemException unknown(
      PageFilter filter, String value, List<PageView.Choice> offered) {
    String known =
        offered.stream()
            .limit(NAMED_IN_A_PROBLEM)
            .map(PageView.Choice::value)
            .collect(Collectors.joining(", "));
    String more = offered.size() > NAMED_IN_A_PROBLEM ? ", …" : "";
    return new ProblemException(
        Problem.error(
            DashboardError.CHOICE_UNKNOWN,
            Place.named(filter.id()),
            new Words(
                "Kỳ công bố này không có «%s» ở mục %s.".formatted(value, filter.label().vi()),
                "This release has no '%s' for %s.".formatted(value, filter.label().en())),
            offered.isEmpty()
                ? new Words("Kỳ này không có giá trị nào.", "This release has none at all.")
                : new Words(
                    "Có thể chọn: " + known + more + ".",
                    "To choose from: " + known + more + ".")));
  }
}
