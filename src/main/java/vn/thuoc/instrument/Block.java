package vn.thuoc.instrument;

import java.util.Locale;
import vn.thuoc.problem.Words;

/** What sort of body a unit is. */
public enum Block {
  GOVERNMENT("chính quyền", "government"),
  PARTY("Ban Đảng - Đoàn thể", "party and mass organisations"),
  SCHOOL("trường học", "schools"),
  SERVICE("đơn vị sự nghiệp", "public service bodies");

  private final Words label;

  Block(String vi, String en) {
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
