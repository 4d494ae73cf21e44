package vn.thuoc.instrument;

import java.util.Locale;
import vn.thuoc.problem.Words;

/** The level of government of a unit. */
public enum Tier {
  MINISTRY("cấp bộ", "ministry"),
  PROVINCE("cấp tỉnh", "province"),
  DISTRICT("cấp huyện", "district"),
  COMMUNE("cấp xã", "commune"),
  SUBORDINATE("đơn vị trực thuộc", "subordinate body");

  private final Words label;

  Tier(String vi, String en) {
    this.label = new Words(vi, en);
  }

  public Words label() {
    return label;
  }

  public String term() {
    return name().toLowerCase(Locale.ROOT);
  }
}
