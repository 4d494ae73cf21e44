package vn.thuoc.instrument.indicator;

import java.util.Locale;
import vn.thuoc.problem.Words;

/** How far what an instrument gives may stand in a row with what the others give. */
public enum Comparability {
  /** The instrument asks for exactly what the indicator means. */
  SAME("như nhau", "same"),
  /** Nearly so: another denominator, a band instead of a figure, other people counted. */
  CLOSE("gần giống", "close"),
  /** Something else that only hints at it: a series has to break here. */
  PROXY("chỉ để tham khảo", "proxy");

  private final Words label;

  Comparability(String vi, String en) {
    this.label = new Words(vi, en);
  }

  public Words label() {
    return label;
  }

  /** The lower-case term of YAML, SQL and JSON. */
  public String term() {
    return name().toLowerCase(Locale.ROOT);
  }
}
