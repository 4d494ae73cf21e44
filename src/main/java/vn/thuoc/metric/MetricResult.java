package vn.thuoc.metric;

import java.util.List;
import java.util.Map;

/**
 * The answer to one question.
 *
 * @param columns dimensions asked for, then measures, in the order asked
 * @param rows one map a row, column id to value; values are String, Long, BigDecimal or Boolean,
 *     and what is absent has no key
 * @param total how many rows there are without limit and offset
 */
public record MetricResult(List<MetricColumn> columns, List<Map<String, Object>> rows, int total) {
  public MetricResult {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The same with every digit of its values written: papers are held against the metrics. */
  public MetricResult inFull() {
    return new MetricResult(columns.stream().map(MetricResult::inFull).toList(), rows, total);
  }

  private static MetricColumn inFull(MetricColumn column) {
    return column.format() == MetricFormat.ROUNDED
        ? new MetricColumn(
            column.id(), column.label(), column.role(), MetricFormat.DECIMAL, column.definition())
        : column;
  }
}
