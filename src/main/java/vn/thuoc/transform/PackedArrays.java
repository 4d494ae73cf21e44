package vn.thuoc.transform;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeProjection;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Arrays of rows as the bytes that Spark has for them. A file in columns takes nested rows apart
 * value by value and puts them together again; bytes it only copies, and still leaves out those of
 * the columns that are not read.
 *
 * @param schema plain columns, and arrays behind them
 */
record PackedArrays(StructType schema) implements Serializable {

  /** The plain columns. */
  List<String> plain() {
    return fields().filter(field -> !isArray(field)).map(StructField::name).toList();
  }

  /** The arrays. */
  List<String> arrays() {
    return fields().filter(PackedArrays::isArray).map(StructField::name).toList();
  }

  /** The same columns with bytes instead of arrays. */
  StructType packedSchema() {
    return new StructType(
        fields()
            .map(
                field ->
                    isArray(field)
                        ? DataTypes.createStructField(field.name(), DataTypes.BinaryType, true)
                        : field)
            .toArray(StructField[]::new));
  }

  JavaRDD<InternalRow> packed(JavaRDD<InternalRow> rows) {
    return rows.mapPartitions(this::pack);
  }

  /** Rows of which all arrays are packed, with arrays again. */
  JavaRDD<InternalRow> unpacked(JavaRDD<InternalRow> rows) {
    return rows.mapPartitions(this::unpack);
  }

  private Iterator<InternalRow> pack(Iterator<InternalRow> rows) {
    UnsafeProjection[] packing =
        fields()
            .map(field -> UnsafeProjection.create(new StructType(new StructField[] {field})))
            .toArray(UnsafeProjection[]::new);
    return stream(rows)
        .map(
            row -> {
              Object[] values = new Object[schema.size()];
              for (int i = 0; i < values.length; i++) {
                Object value = row.get(i, type(i));
                values[i] =
                    isArray(schema.fields()[i])
                        ? packing[i].apply(new GenericInternalRow(new Object[] {value})).getBytes()
                        : value;
              }
              return (InternalRow) new GenericInternalRow(values);
            })
        .iterator();
  }

  private Iterator<InternalRow> unpack(Iterator<InternalRow> rows) {
    return stream(rows)
        .map(
            row ->
                (InternalRow)
                    new GenericInternalRow(
                        IntStream.range(0, schema.size())
                            .mapToObj(i -> unpacked(row, i))
                            .toArray()))
        .iterator();
  }

  private Object unpacked(InternalRow row, int column) {
    if (!isArray(schema.fields()[column])) {
      return row.get(column, type(column));
    }
    byte[] bytes = row.getBinary(column);
    UnsafeRow one = new UnsafeRow(1);
    one.pointTo(bytes, bytes.length);
    return one.getArray(0);
  }

  private DataType type(int column) {
    return schema.fields()[column].dataType();
  }

  private Stream<StructField> fields() {
    return Stream.of(schema.fields());
  }

  private static boolean isArray(StructField field) {
    return field.dataType() instanceof ArrayType;
  }

  private static Stream<InternalRow> stream(Iterator<InternalRow> rows) {
    Iterable<InternalRow> all = () -> rows;
    return StreamSupport.stream(all.spliterator(), false);
  }
}
