package vn.thuoc.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thuoc.metric.Metrics;

/** The lines of a survey that scores nothing, of which a test says how they are answered. */
final class AnswersMarts {
  static final Map<String, String> ASKED = Map.of("unit", "vu-mot", "year", "2020");

  private final List<Map<String, Object>> lines = new ArrayList<>();

  private static Map<String, Object> row() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("year", 2020L);
    row.put("unit_id", "vu-mot");
    row.put("instrument_id", "bo-khcn-2020");
    return row;
  }

  AnswersMarts line(String kind, String type, String label, String state, Object answer) {
    Map<String, Object> line = row();
    line.put("side", "self");
    line.put("position", (long) lines.size() + 1);
    line.put("line_id", "line" + lines.size());
    line.put("line_kind", kind);
    line.put("section_id", "i");
    line.put("section_number", "I");
    line.put("section_label", "Ứng dụng");
    line.put("answer_type", type);
    line.put("label", label);
    if (!state.isEmpty()) {
      line.put("state", state);
    }
    if (answer instanceof Boolean marked) {
      line.put("marked", marked);
    } else if (!answer.toString().isEmpty()) {
      line.put("answer", answer);
    }
    lines.add(line);
    return this;
  }

  int size() {
    return lines.size();
  }

  /** One line of each kind and state. */
  AnswersMarts ofEachKind() {
    return line("question", "count", "Số máy tính", "given", "27.432")
        .line("question", "count", "Số máy in", "blank", "")
        .line("question", "text", "Khác", "not_applicable", "")
        .line("question", "choice", "Mức độ", "given", "Cao")
        .line("option", "choice", "Thấp", "", false)
        .line("option", "choice", "Cao", "", true)
        .line("question", "table", "Danh sách", "given", "1 dòng")
        .line("row", "table", "Dòng 1", "", "Tên: =1+1\nNăm: 2020");
  }

  Metrics metrics() {
    Map<String, Object> unit = row();
    unit.put("name_on_form", "Vụ Một");
    unit.put("form_title", "Phiếu khảo sát");
    return new MadeUpMarts().with("unit_year", List.of(unit)).with("form_answer", lines).metrics();
  }
}
