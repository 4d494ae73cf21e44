package vn.thuoc.transform;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.catalyst.InternalRow;

/** The values that units have for the indicators that instruments feed. */
final class SourceValues implements SpreadOf<IndicatorSpread> {
  private static final long serialVersionUID = 1L;

  private static final List<String> READ =
      List.of(
          "source_no",
          "year",
          "block_no",
          "parent_no",
          "is_self",
          "state",
          "numerator",
          "denominator",
          "value",
          "lower",
          "upper");

  private static final int IS_SELF = READ.indexOf("is_self");
  private static final int STATE = READ.indexOf("state");
  private static final int NUMERATOR = READ.indexOf("numerator");
  private static final int DENOMINATOR = READ.indexOf("denominator");
  private static final int VALUE = READ.indexOf("value");
  private static final int LOWER = READ.indexOf("lower");
  private static final int UPPER = READ.indexOf("upper");

  @Override
  public String query() {
    return "source_value";
  }

  @Override
  public List<String> read() {
    return READ;
  }

  @Override
  public IndicatorSpread nothing() {
    return new IndicatorSpread();
  }

  @Override
  public void add(InternalRow row, Function<Boolean, IndicatorSpread> spread) {
    spread
        .apply(row.getBoolean(IS_SELF))
        .add(
            new IndicatorSpread.Said(
                SparkRows.text(row, STATE),
                SparkRows.decimal(row, NUMERATOR),
                SparkRows.decimal(row, DENOMINATOR),
                SparkRows.decimal(row, VALUE),
                SparkRows.decimal(row, LOWER),
                SparkRows.decimal(row, UPPER)));
  }

  @Override
  public String said() {
    return IndicatorSpread.COLUMNS;
  }

  @Override
  public String view() {
    return "built_indicator_spread";
  }
}
