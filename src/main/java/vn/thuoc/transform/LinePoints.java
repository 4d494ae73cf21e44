package vn.thuoc.transform;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.apache.spark.sql.catalyst.InternalRow;

/** The points that units have on the lines of a form. */
final class LinePoints implements SpreadOf<PointsSpread> {
  private static final long serialVersionUID = 1L;

  private static final List<String> READ =
      List.of(
          "line_no",
          "year",
          "block_no",
          "parent_no",
          "max_points",
          "self_state",
          "self_points",
          "self_unscored",
          "verified_state",
          "verified_points",
          "verified_unscored");

  private static final int MAX_POINTS = READ.indexOf("max_points");
  private static final int SELF = READ.indexOf("self_state");
  private static final int VERIFIED = READ.indexOf("verified_state");

  /** Where points and what is unscored stand behind the state of their side. */
  private static final int POINTS = 1;

  private static final int UNSCORED = 2;

  @Override
  public String query() {
    return "line_points";
  }

  @Override
  public List<String> read() {
    return READ;
  }

  @Override
  public PointsSpread nothing() {
    return new PointsSpread();
  }

  @Override
  public void add(InternalRow row, Function<Boolean, PointsSpread> spread) {
    add(row, SELF, spread.apply(true));
    add(row, VERIFIED, spread.apply(false));
  }

  private static void add(InternalRow row, int side, PointsSpread spread) {
    spread.add(
        row.isNullAt(side) ? "" : SparkRows.text(row, side),
        row.isNullAt(side + POINTS)
            ? OptionalLong.empty()
            : OptionalLong.of(row.getLong(side + POINTS)),
        row.getLong(MAX_POINTS),
        row.isNullAt(side + UNSCORED) ? 0 : row.getInt(side + UNSCORED));
  }

  @Override
  public String said() {
    return PointsSpread.COLUMNS;
  }

  @Override
  public String view() {
    return "built_points_spread";
  }
}
