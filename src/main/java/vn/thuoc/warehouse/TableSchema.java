package vn.thuoc.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;

/** The Iceberg schema of a table definition. */
final class TableSchema {
  private static final Pattern DECIMAL = Pattern.compile("decimal\\((\\d+), ?(\\d+)\\)");

  private TableSchema() {}

  static Schema of(TableDefinition table) {
    List<Types.NestedField> fields = new ArrayList<>();
    int id = 1;
    for (TableColumn column : table.columns()) {
      Type type = type(column.type());
      fields.add(
          column.required()
              ? Types.NestedField.required(id, column.name(), type, column.meaning())
              : Types.NestedField.optional(id, column.name(), type, column.meaning()));
      id++;
    }
    return new Schema(fields);
  }

  private static Type type(String name) {
    Matcher decimal = DECIMAL.matcher(name);
    if (decimal.matches()) {
      return Types.DecimalType.of(
          Integer.parseInt(decimal.group(1)), Integer.parseInt(decimal.group(2)));
    }
    return switch (name) {
      case "string" -> Types.StringType.get();
      case "int" -> Types.IntegerType.get();
      case "bigint" -> Types.LongType.get();
      case "boolean" -> Types.BooleanType.get();
      case "date" -> Types.DateType.get();
      case "timestamp" -> Types.TimestampType.withZone();
      case "map<string,bigint>" ->
          Types.MapType.ofRequired(1001, 1002, Types.StringType.get(), Types.LongType.get());
      default -> throw new IllegalArgumentException("no such column type: " + name);
    };
  }
}
