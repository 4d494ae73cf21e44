package vn.thuoc.report;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;

/**
 * Gives an answer's rows to a template. A field of class String gets the value as people read it,
 * any other class the value itself; the ending {@code .written} lets a template have both, the
 * ending {@code .words} gives what people read for a coded value, and the ending {@code .money} an
 * amount in words.
 */
final class AnswerRows implements JRDataSource {
  static final String WRITTEN = ".written";
  static final String WORDS = ".words";
  static final String MONEY = ".money";

  private final Answer answer;
  private final Iterator<Map<String, Object>> rows;
  private Map<String, Object> row = Map.of();

  AnswerRows(Answer answer) {
    this.answer = answer;
    this.rows = answer.rows().iterator();
  }

  @Override
  public boolean next() {
    if (!rows.hasNext()) {
      return false;
    }
    row = rows.next();
    return true;
  }

  @Override
  public Object getFieldValue(JRField field) {
    return value(answer, row, field.getName(), field.getValueClass());
  }

  /** One value of a row in the class that a template wants. Jasper knows absence only as null. */
  static Object value(Answer answer, Map<String, Object> row, String name, Class<?> wanted) {
    String column = column(name);
    if (wanted == String.class) {
      return text(answer, row, name);
    }
    Object value = row.get(column);
    if (wanted == BigDecimal.class && value instanceof Long whole) {
      return BigDecimal.valueOf(whole);
    }
    if (value != null && !wanted.isInstance(value)) {
      throw new IllegalStateException(
          "field " + name + " is " + wanted.getName() + " in the template, but holds " + value);
    }
    return value;
  }

  /** One value of a row as people read it, in the manner that the ending of the name asks for. */
  static String text(Answer answer, Map<String, Object> row, String name) {
    String column = column(name);
    if (name.endsWith(WORDS)) {
      return answer.words(row, column);
    }
    return name.endsWith(MONEY) ? answer.money(row, column) : answer.written(row, column);
  }

  /** The column that a field or parameter of a template stands for. */
  static String column(String name) {
    for (String ending : List.of(WRITTEN, WORDS, MONEY)) {
      if (name.endsWith(ending)) {
        return name.substring(0, name.length() - ending.length());
      }
    }
    return name;
  }
}
