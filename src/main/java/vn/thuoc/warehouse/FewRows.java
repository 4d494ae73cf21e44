package vn.thuoc.warehouse;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Rows as Spark holds them, and as columns to values; few enough to go through by hand. */
final class FewRows {
  private FewRows() {}

  /** Column to value, absent where there is none. */
  static List<Map<String, Object>> maps(List<Row> rows) {
    List<Map<String, Object>> maps = new ArrayList<>();
    for (Row row : rows) {
      Map<String, Object> map = new HashMap<>();
      String[] names = row.schema().fieldNames();
      for (int i = 0; i < names.length; i++) {
        if (!row.isNullAt(i)) {
          map.put(names[i], plain(row.get(i)));
        }
      }
      maps.add(map);
    }
    return maps;
  }

  private static Object plain(Object value) {
    if (value instanceof Timestamp timestamp) {
      return timestamp.toInstant().atOffset(ZoneOffset.UTC);
    }
    return value instanceof Date date ? date.toLocalDate() : value;
  }

  /** The columns of a table as Spark types. */
  static StructType schema(TableDefinition table) {
    return StructType.fromDDL(
        table.columns().stream()
            .map(column -> "`" + column.name() + "` " + column.type())
            .collect(Collectors.joining(", ")));
  }

  static List<Row> rows(TableDefinition table, List<Map<String, Object>> maps) {
    StructField[] fields = schema(table).fields();
    List<Row> rows = new ArrayList<>();
    for (Map<String, Object> map : maps) {
      Object[] values = new Object[fields.length];
      for (int i = 0; i < fields.length; i++) {
        values[i] = spark(fields[i], map.get(fields[i].name()));
      }
      rows.add(RowFactory.create(values));
    }
    return rows;
  }

  private static Object spark(StructField field, Object value) {
    if (value instanceof OffsetDateTime time) {
      return Timestamp.from(time.toInstant());
    } else if (value instanceof LocalDate date) {
      return Date.valueOf(date);
    }
    return value instanceof BigDecimal decimal && field.dataType() instanceof DecimalType type
        ? decimal.setScale(type.scale())
        : value;
  }
}
