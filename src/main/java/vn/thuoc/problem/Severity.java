package vn.thuoc.problem;

/** How much a problem weighs. Ordered from worst to least. */
public enum Severity {
  /** Something was rejected or contradicts itself; a person must act. */
  ERROR("lỗi", "error"),
  /** The figures stand, but a planner should look at them. */
  WARNING("cảnh báo", "warning"),
  /** Worth knowing, nothing to mend. */
  INFORMATION("ghi nhận", "information");

  private final Words label;

  Severity(String vi, String en) {
    this.label = new Words(vi, en);
  }

  public Words label() {
    return label;
  }

  /** The lower-case term that YAML, SQL and JSON use. */
  public String term() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
