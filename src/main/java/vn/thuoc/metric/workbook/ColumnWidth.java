package vn.thuoc.metric.workbook;

import java.util.List;
import java.util.Map;
import vn.thuoc.metric.MetricColumn;
import vn.thuoc.metric.MetricFormat;

/** How wide a column must be for its longest line, up to where texts are wrapped. */
public final class ColumnWidth {
  /** Characters of a line; longer texts go on in the next. */
  public static final int WIDEST = 60;

  /** The unit of widths in workbooks. */
  public static final int CHARACTER = 256;

  private static final int MARGIN = 3;
  private static final int MOMENT = 19;

  private ColumnWidth() {}

  /** The width in units of workbooks, with room for the button of the filter. */
  public static int of(MetricColumn column, String heading, List<Map<String, Object>> rows) {
    int longest = heading.length();
    for (Map<String, Object> row : rows) {
      if (longest >= WIDEST) {
        break;
      }
      longest = Math.max(longest, length(row.get(column.id()), column.format()));
    }
    return (Math.min(longest, WIDEST) + MARGIN) * CHARACTER;
  }

  private static int length(Object value, MetricFormat format) {
    if (value == null) {
      return 0;
    }
    String text = value.toString();
    if (value instanceof String) {
      return format == MetricFormat.DATE || format == MetricFormat.MOMENT
          ? Math.min(text.length(), MOMENT)
          : text.lines().mapToInt(String::length).max().orElse(0);
    }
    // thousands are set apart, and scores have two decimals at least
    return text.length() + text.length() / 3 + 2;
  }
}
