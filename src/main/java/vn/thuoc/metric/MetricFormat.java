package vn.thuoc.metric;

/** How a value is written for people; the value itself stays exact. */
public enum MetricFormat {
  TEXT,
  /** A count: 27.432. */
  WHOLE,
  /** Points: at most two decimals shown as they are: 464,06. */
  SCORE,
  /** A share kept as a fraction of one, shown as percent with one decimal: 0.9281 is 92,8 %. */
  PERCENT,
  DECIMAL,
  /**
   * A computed value, shown with at most two decimals, half up: 72.7273 is 72,73. Papers write all
   * of them.
   */
  ROUNDED,
  FLAG,
  DATE,
  /** A minute of a day as clocks in Vietnam show it: 22/11/2026 08:15. */
  MOMENT
}
