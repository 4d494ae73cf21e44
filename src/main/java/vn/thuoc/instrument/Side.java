package vn.thuoc.instrument;

import java.util.Locale;
import vn.thuoc.problem.Words;

/** Whose figures they are. Each side has its own data, points and explanation. */
public enum Side {
  SELF("tự chấm", "self-assessed"),
  VERIFIED("thẩm định", "verified");

  private final Words label;

  Side(String vi, String en) {
    this.label = new Words(vi, en);
  }

  public Words label() {
    return label;
  }

  /** The lower-case term of YAML, SQL and JSON. */
  public String term() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Side of(String term) {
    return valueOf(term.toUpperCase(Locale.ROOT));
  }
}
