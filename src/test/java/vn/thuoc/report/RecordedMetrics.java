package vn.thuoc.report;

import java.util.ArrayList;
import java.util.List;
import vn.thuoc.metric.MetricQuery;
import vn.thuoc.metric.MetricResult;
import vn.thuoc.metric.Metrics;
import vn.thuoc.metric.ReleaseStamp;

/** Metrics that remember what they were asked and what they said. */
final class RecordedMetrics implements Metrics {
  private final Metrics metrics;
  private final List<Said> said = new ArrayList<>();

  RecordedMetrics(Metrics metrics) {
    this.metrics = metrics;
  }

  /** A question and its answer. */
  record Said(MetricQuery query, MetricResult result) {}

  List<Said> said() {
    return said;
  }

  @Override
  public MetricResult ask(MetricQuery query) {
    MetricResult result = metrics.ask(query);
    said.add(new Said(query, result));
    return result;
  }

  @Override
  public ReleaseStamp release() {
    return metrics.release();
  }
}
