package vn.thuoc.unit;

import java.util.Locale;
import java.util.Optional;
import vn.thuoc.problem.Words;

/**
 * Where the figures of a unit belong within the boundaries of a day.
 *
 * @param unit the unit of that day; none when they can be assigned to no single one
 * @param change what happened to the unit between
 */
public record Boundary(Optional<Unit> unit, Change change) {

  /** What happened to a unit; of several changes after each other the one that weighs most. */
  public enum Change {
    SAME("không thay đổi", "same"),
    RENAMED("đổi tên hoặc đổi mã", "renamed"),
    MERGED("nhập vào đơn vị khác", "merged"),
    /** Split, and the figures are carried on by the main successor alone. */
    SPLIT_TO_MAIN("chia tách, tính cho đơn vị kế tục chính", "split, carried on by the main one"),
    /** Split among several, none of which carries on the figures. */
    SPLIT_UNASSIGNED("chia tách, không phân bổ được", "split, unassigned"),
    /** It ended, and nobody is named who carries on. */
    ENDED_UNASSIGNED("đã kết thúc, chưa rõ đơn vị kế tục", "ended, no successor known"),
    /** It begins only after that day. */
    LATER_UNASSIGNED("thành lập sau ngày lấy địa giới", "begins after that day");

    private final Words label;

    Change(String vi, String en) {
      this.label = new Words(vi, en);
    }

    public Words label() {
      return label;
    }

    /** The lower-case term of tables and JSON. */
    public String term() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
