package vn.thuoc.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes what chart builders take as JSON: decimals as text, which keeps every digit, and coded
 * values as people read them.
 */
final class ChartJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ChartJson() {}

  static String of(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static String of(Answer answer) {
    List<Map<String, Object>> columns = new ArrayList<>();
    answer
        .columns()
        .values()
        .forEach(
            column ->
                columns.add(
                    Map.of(
                        "id", column.id(),
                        "label", column.label().vi(),
                        "role", column.role().name().toLowerCase(Locale.ROOT),
                        "format", column.format().name().toLowerCase(Locale.ROOT))));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Map<String, Object> row : answer.rows()) {
      Map<String, Object> written = new LinkedHashMap<>();
      row.forEach((id, value) -> written.put(id, value(answer, row, id, value)));
      rows.add(written);
    }
    return of(Map.of("columns", columns, "rows", rows));
  }

  private static Object value(Answer answer, Map<String, Object> row, String id, Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    return value instanceof String ? answer.words(row, id) : value;
  }
}
