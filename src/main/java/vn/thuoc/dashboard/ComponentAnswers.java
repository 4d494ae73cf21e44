package vn.thuoc.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import vn.thuoc.metric.MetricColumn;
import vn.thuoc.metric.MetricFormat;
import vn.thuoc.metric.MetricQuery;
import vn.thuoc.metric.MetricResult;
import vn.thuoc.metric.Metrics;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Words;

/** Asks what a component asks, with what is chosen on its page. */
final class ComponentAnswers {
  private final Metrics metrics;
  private final Narrowing narrowing;
  private final List<Settled> settled;
  private final Language language;

  ComponentAnswers(Metrics metrics, Narrowing narrowing, List<Settled> settled, Language language) {
    this.metrics = metrics;
    this.narrowing = narrowing;
    this.settled = settled;
    this.language = language;
  }

  /** The rows of the component, those of its further questions behind. */
  MetricResult of(PageComponent component) {
    return of(component, UnaryOperator.identity());
  }

  /** The same with all the rows, where the component shows the first ones only. */
  MetricResult all(PageComponent component) {
    return of(component, ComponentAnswers::unlimited);
  }

  private MetricResult of(PageComponent component, UnaryOperator<MetricQuery> asking) {
    MetricResult own = ask(asking.apply(component.query()), component.ignores());
    // a comparison with nothing to compare says nothing
    boolean alone = own.rows().isEmpty() && component.optional();
    if (component.beside().source().isEmpty() || alone) {
      return own;
    }
    List<MetricColumn> columns = new ArrayList<>(own.columns());
    columns.add(source());
    List<Map<String, Object>> rows = new ArrayList<>();
    Words source = component.beside().source().get();
    own.rows().forEach(row -> rows.add(with(row, source, Map.of())));
    int total = own.total();
    for (PageComponent.Other other : component.beside().others()) {
      MetricResult further = ask(asking.apply(other.query()), other.ignores());
      further.rows().forEach(row -> rows.add(with(row, other.source(), other.as())));
      total += further.total();
    }
    return new MetricResult(columns, rows, total);
  }

  private MetricResult ask(MetricQuery query, List<String> ignored) {
    return metrics.ask(narrowing.narrowed(query, settled, ignored));
  }

  private static MetricQuery unlimited(MetricQuery query) {
    return new MetricQuery(
        query.view(),
        query.measures(),
        query.by(),
        query.filter(),
        query.sort(),
        OptionalInt.empty());
  }

  private Map<String, Object> with(Map<String, Object> row, Words source, Map<String, String> as) {
    Map<String, Object> copy = new LinkedHashMap<>();
    row.forEach((id, value) -> copy.put(as.getOrDefault(id, id), value));
    copy.put(PageComponent.Beside.SOURCE, source.in(language));
    return copy;
  }

  private static MetricColumn source() {
    Words label = new Words("Đối chiếu", "Compared");
    return new MetricColumn(
        PageComponent.Beside.SOURCE,
        label,
        MetricColumn.Role.DIMENSION,
        MetricFormat.TEXT,
        new Words("Dòng số liệu nói về ai.", "Whom the row is about."));
  }
}
