package vn.thuoc.transform;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Rows as Spark keeps them inside. A form is some fifteen thousand values; turning each into Java's
 * and back by Spark's encoders takes longer than scoring the form.
 */
final class SparkRows {
  private static final int PRECISION = 28;
  private static final int SCALE = 6;

  private SparkRows() {}

  /** The rows of a query, computed when they are asked for. */
  static JavaRDD<InternalRow> computed(Dataset<Row> rows) {
    return rows.queryExecution().toRdd().toJavaRDD();
  }

  /**
   * A row.
   *
   * @param values texts, whole numbers, decimals, flags, lists of rows, and Optionals of these
   */
  static InternalRow of(Object... values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = inside(values[i]);
    }
    return new GenericInternalRow(values);
  }

  private static Object inside(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.isPresent() ? inside(optional.get()) : null;
    } else if (value instanceof String text) {
      return UTF8String.fromString(text);
    } else if (value instanceof List<?> rows) {
      return new GenericArrayData(rows.toArray());
    }
    return value instanceof BigDecimal number ? Decimal.apply(number, PRECISION, SCALE) : value;
  }

  static String text(InternalRow row, int column) {
    return row.getUTF8String(column).toString();
  }

  static Optional<String> optionalText(InternalRow row, int column) {
    return row.isNullAt(column) ? Optional.empty() : Optional.of(text(row, column));
  }

  static Optional<BigDecimal> decimal(InternalRow row, int column) {
    return row.isNullAt(column)
        ? Optional.empty()
        : Optional.of(
            row.getDecimal(column, PRECISION, SCALE).toJavaBigDecimal().stripTrailingZeros());
  }
}
