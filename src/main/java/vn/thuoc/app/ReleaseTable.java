package vn.thuoc.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Words;

/** Tells people what was published so far. */
final class ReleaseTable {
  /** Column for programs to heading for people, in order. */
  private static final Map<String, Words> HEADINGS = headings();

  private static final Map<String, Words> STATES =
      Map.of(
          "current", new Words("hiện hành", "current"),
          "readable", new Words("xem được", "readable"),
          "expired", new Words("đã dọn", "expired"));

  private final List<Map<String, Object>> rows;

  /**
   * @param rows column for programs to value
   */
  ReleaseTable(List<Map<String, Object>> rows) {
    this.rows = rows;
  }

  void print(Terminal terminal) {
    if (rows.isEmpty()) {
      terminal.say(
          new Words(
              "Chưa công bố kỳ nào. Nạp phiếu bằng «thuoc load», rồi chạy «thuoc publish».",
              "Nothing is published. Load forms with 'thuoc load', then run 'thuoc publish'."));
      return;
    }
    Language language = terminal.language();
    RowFormat.TABLE.write(
        terminal.out(),
        HEADINGS.values().stream().map(words -> words.in(language)).toList(),
        rows.stream().map(row -> headed(row, language)).toList());
  }

  private static Map<String, Object> headed(Map<String, Object> row, Language language) {
    return HEADINGS.entrySet().stream()
        .collect(
            Collectors.toMap(
                heading -> heading.getValue().in(language),
                heading -> shown(heading.getKey(), row.get(heading.getKey()), language)));
  }

  private static Object shown(String column, Object value, Language language) {
    if (value instanceof Boolean yes) {
      return (yes ? new Words("có", "yes") : new Words("không", "no")).in(language);
    }
    return column.equals("state") ? STATES.get(value).in(language) : value;
  }

  private static Map<String, Words> headings() {
    Map<String, Words> headings = new LinkedHashMap<>();
    headings.put("release_id", new Words("Kỳ", "Release"));
    headings.put("name", new Words("Tên", "Name"));
    headings.put("published_at", new Words("Công bố lúc", "Published at"));
    headings.put("data_date", new Words("Số liệu đến", "Data until"));
    headings.put("submissions", new Words("Phiếu", "Forms"));
    headings.put("simulated", new Words("Mô phỏng", "Simulated"));
    headings.put("state", new Words("Trạng thái", "State"));
    headings.put("pinned", new Words("Giữ lại", "Pinned"));
    return headings;
  }
}
