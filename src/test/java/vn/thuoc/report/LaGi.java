package vn.thuoc.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.thuoc.metric.Metrics;

/** The marts of Thị xã La Gi 2022 as rows: every line of the real form, with its printed points. */
final class LaGi {
  static final Map<String, String> ASKED = Map.of("unit", "la-gi", "year", "2022");
  static final int LINES = 189;

  private static final List<String> DECIMALS =
      List.of(
          "max_score",
          "self_numerator",
          "self_denominator",
          "self_score",
          "verified_numerator",
          "verified_denominator",
          "verified_score");

  private final Map<String, List<Map<String, Object>>> views = new HashMap<>();
  private boolean simulated;

  LaGi() {
    views.put("criterion_line", lines());
    views.put("unit_year", List.of(unit("la-gi", 2022L), unit("ham-tan", 2023L)));
    views.put("general_answer", answers());
    views.put("unit_group", groups());
    views.put("finding", findings());
  }

  LaGi simulated() {
    simulated = true;
    return this;
  }

  /** Changes the line at a position of the form, counted from 1. */
  LaGi line(int position, Consumer<Map<String, Object>> change) {
    change.accept(views.get("criterion_line").get(position - 1));
    return this;
  }

  /** One more criterion at the end of the form. */
  LaGi another(String label) {
    List<Map<String, Object>> lines = views.get("criterion_line");
    Map<String, Object> line = row();
    line.put("position", (long) lines.size() + 1);
    line.put("line_id", "more" + lines.size());
    line.put("line_kind", "criterion");
    line.put("depth", 2L);
    line.put("label", label);
    line.put("self_score", BigDecimal.ONE);
    lines.add(line);
    return this;
  }

  LaGi without(String view) {
    views.put(view, new ArrayList<>());
    return this;
  }

  /**
   * Puts the unit on a level by its own points, with one condition that binds, and rates a group.
   */
  LaGi ranked() {
    Map<String, Object> level = row();
    level.put("side", "self");
    level.put("level_label", "Mức II");
    level.put("next_level_label", "Mức I");
    level.put("binding_conditions", "Nhân lực; Hiện diện");
    level.put("next_within_reach", true);
    level.put("held_count", 7L);
    level.put("condition_count", 9L);
    level.put("criteria_to_improve", 3L);
    level.put("points_to_gain", new BigDecimal("12.34"));
    Map<String, Object> condition = row();
    condition.put("side", "self");
    condition.put("position", 1L);
    condition.put("level_label", "Mức I");
    condition.put("criterion_name", "Nhân lực");
    condition.put("measure", "percent");
    condition.put("binds", true);
    condition.put("needed", new BigDecimal("90"));
    condition.put("reached", new BigDecimal("85.5"));
    condition.put("missing", new BigDecimal("2.03"));
    List<Map<String, Object>> ratings = new ArrayList<>();
    for (String side : List.of("self", "verified")) {
      Map<String, Object> rating = row();
      rating.put("side", side);
      rating.put("position", 1L);
      rating.put("group_id", "g1");
      rating.put("group_name", "Hạ tầng kỹ thuật");
      rating.put("rating_label", side.equals("self") ? "Tốt" : "Khá");
      rating.put("share", new BigDecimal(side.equals("self") ? "0.875" : "0.7"));
      ratings.add(rating);
    }
    views.put("level_unit", List.of(level));
    views.put("level_condition", List.of(condition));
    views.put("rating_unit", ratings);
    return this;
  }

  /** The rows behind the real views and the real read model. */
  Metrics metrics() {
    MadeUpMarts marts = new MadeUpMarts();
    views.forEach(marts::with);
    return (simulated ? marts.simulated() : marts).metrics();
  }

  private static Map<String, Object> row() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("year", 2022L);
    row.put("unit_id", "la-gi");
    row.put("instrument_id", "binh-thuan-2022-district");
    return row;
  }

  private static Map<String, Object> unit(String id, long year) {
    Map<String, Object> unit = row();
    unit.put("unit_id", id);
    unit.put("year", year);
    unit.put("unit_name", "Thị xã La Gi");
    unit.put("name_on_form", "UBND Thị xã La Gi");
    unit.put(
        "form_title",
        "Phiếu đánh giá kết quả hoạt động triển khai ứng dụng CNTT của UBND các huyện, thị xã,"
            + " thành phố");
    unit.put("max_score", new BigDecimal("500"));
    unit.put("self_score", new BigDecimal("464.06"));
    unit.put("verified_score", new BigDecimal("430.92"));
    return unit;
  }

  private static List<Map<String, Object>> answers() {
    String[][] given = {
      {"Tên cơ quan", "UBND Thị xã La Gi", ""},
      {"Điện thoại", "02523871850", ""},
      {"Fax", "0252871287", ""},
      {"Email", "lagi@laji.binhthuan.gov.vn", ""},
      {"Tổng số CBCCV", "258", "người"},
      {"Cấp Huyện", "74", "người"},
      {"Cấp xã", "184", "người"},
      {"Tổng số các cơ quan chuyên môn thuộc UBND Huyện/Thị xã/Thành phố", "11", ""},
      {"Tổng số xã/phường/thị trấn", "9", ""}
    };
    List<Map<String, Object>> answers = new ArrayList<>();
    for (String[] each : given) {
      Map<String, Object> answer = row();
      answer.put("position", (long) answers.size() + 1);
      answer.put("question_id", "question" + answers.size());
      answer.put("label", each[0]);
      answer.put("answer", each[1]);
      if (!each[2].isEmpty()) {
        answer.put("unit_of_measure", each[2]);
      }
      answers.add(answer);
    }
    return answers;
  }

  private static List<Map<String, Object>> groups() {
    String[][] given = {
      {"Văn bản chỉ đạo, điều hành", "35", "34.33", "31.33", "0.980857", "0.895142"},
      {"Hạ tầng kỹ thuật CNTT", "70", "70", "62.53", "1", "0.893285"},
      {"Nguồn nhân lực CNTT", "45", "44.85", "22.69", "0.996666", "0.504222"},
      {"Ứng dụng CNTT", "320", "293.88", "284.37", "0.918375", "0.888656"},
      {"Đầu tư phát triển CNTT", "30", "20", "30", "0.666666", "1"}
    };
    List<Map<String, Object>> groups = new ArrayList<>();
    for (String[] each : given) {
      Map<String, Object> group = row();
      group.put("position", (long) groups.size() + 1);
      group.put("group_id", "g" + (groups.size() + 1));
      group.put("group_kind", "group");
      group.put("group_short_name", each[0]);
      group.put("max_score", new BigDecimal(each[1]));
      group.put("self_score", new BigDecimal(each[2]));
      group.put("verified_score", new BigDecimal(each[3]));
      group.put("self_share", new BigDecimal(each[4]));
      group.put("verified_share", new BigDecimal(each[5]));
      groups.add(group);
    }
    return groups;
  }

  private static List<Map<String, Object>> findings() {
    String[][] given = {
      {
        "warning",
        "self",
        "4.10",
        "Tỷ lệ: Số lượng các thủ tục hành chính một cửa cấp xã cập nhật vào phần mềm Một cửa điện"
            + " tử liên thông/Tổng số lượng các thủ tục hành chính một cửa cấp xã",
        "Tử số 164 lớn hơn mẫu số 138; điểm lấy bằng điểm tối đa.",
        "Kiểm tra lại số thủ tục hành chính đã cập nhật.",
        "C118"
      },
      {
        "warning",
        "",
        "",
        "Tổng số CBCC cấp xã",
        "Tổng số CBCC cấp xã là 184 ở phần A, 178 và 180 ở mục 3.2.",
        "Thống nhất một số liệu.",
        ""
      },
      {
        "information",
        "verified",
        "4.11",
        "Dịch vụ công trực tuyến mức độ 4",
        "Ghi chú «2231/869» là tỷ lệ trên 100 %.",
        "Kiểm tra lại tổng số hồ sơ.",
        "J140"
      }
    };
    List<Map<String, Object>> findings = new ArrayList<>();
    for (String[] each : given) {
      Map<String, Object> finding = row();
      finding.put("position", (long) findings.size() + 1);
      finding.put("severity", each[0]);
      finding.put("severity_order", each[0].equals("warning") ? 2L : 3L);
      String[] names = {"side", "line_number", "line_label", "message", "remedy", "cell"};
      for (int index = 0; index < names.length; index++) {
        if (!each[index + 1].isEmpty()) {
          finding.put(names[index], each[index + 1]);
        }
      }
      finding.put("sheet", "Phiếu đánh giá");
      findings.add(finding);
    }
    return findings;
  }

  private static List<Map<String, Object>> lines() {
    List<String> text = resource();
    String[] names = text.get(0).split("\t");
    List<Map<String, Object>> lines = new ArrayList<>();
    for (String each : text.subList(1, text.size())) {
      String[] cells = each.split("\t", -1);
      Map<String, Object> line = row();
      for (int index = 0; index < names.length; index++) {
        if (!cells[index].isEmpty()) {
          line.put(names[index], value(names[index], cells[index]));
        }
      }
      for (String side : List.of("self", "verified")) {
        if (line.containsKey(side + "_score")) {
          line.put(side + "_printed", line.get(side + "_score"));
        }
        if (List.of("option", "item").contains(line.get("line_kind"))) {
          line.put(side + "_marked", line.containsKey(side + "_score"));
        }
      }
      lines.add(line);
    }
    return lines;
  }

  private static Object value(String column, String cell) {
    if (column.equals("position") || column.equals("depth")) {
      return Long.valueOf(cell);
    }
    return DECIMALS.contains(column) ? new BigDecimal(cell) : cell;
  }

  private static List<String> resource() {
    try (InputStream in = LaGi.class.getResourceAsStream("/report/la-gi-lines.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
