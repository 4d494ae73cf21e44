package vn.thuoc.metric.comparison;

import java.util.Locale;

/** Kinds of figures that are compared. */
public enum Item {
  /** Number of the revision that counts. */
  REVISION,
  /** Points of the total or a group. */
  SCORE,
  /** Place within instrument and year, by the total or a group. */
  RANK,
  /** Level reached. */
  LEVEL,
  /** Rating of a group. */
  RATING,
  /** Number of findings. */
  FINDINGS;

  /** The word for scripts. */
  public String term() {
    return name().toLowerCase(Locale.ROOT);
  }
}
