package vn.thuoc.metric;

/** Whether values of a measure may be added up over rows. */
public enum Additivity {
  /** Adding up has a meaning: points of groups, numbers of findings. */
  SUM,
  /** It has none: shares, or points of lines of which some contain others. */
  NONE
}
