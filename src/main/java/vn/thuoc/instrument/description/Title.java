package vn.thuoc.instrument.description;

import vn.thuoc.problem.Language;
import vn.thuoc.problem.Words;

/** The words around what a document says: headings, names of facts. */
enum Title {
  ID("Mã", "Id"),
  PRINTED_TITLE("Tên in trên phiếu", "Title as printed"),
  ISSUER("Cơ quan ban hành", "Issuer"),
  DOCUMENT("Văn bản", "Document"),
  TIERS("Áp dụng cho", "Sent to"),
  YEARS("Năm", "Years"),
  SIDES("Bên chấm", "Sides"),
  PERIOD("Thời gian của số liệu", "Period of the figures"),
  QUESTIONS("Số câu hỏi", "Questions"),
  CRITERIA_COUNT("Số tiêu chí", "Criteria"),
  MAXIMUM("Điểm tối đa", "Maximum"),
  NOT_SCORED("không chấm điểm", "not scored"),
  MAXIMUM_FOR("Điểm tối đa với %s", "Maximum for %s"),
  BONUS("Điểm cộng thêm, nhiều nhất", "Bonus, at most"),
  PRINTED("tài liệu in %s", "printed %s"),
  DEFECTS("Chỗ mâu thuẫn, in sai của tài liệu", "Faults of the document"),
  DEFECTS_LEAD(
      "Tài liệu gốc có %s chỗ mâu thuẫn hoặc in sai; cách đọc đã chọn:",
      "The document contradicts itself or is misprinted in %s places; the readings chosen:"),
  DOCUMENT_SAYS("Tài liệu", "Document"),
  READING("Cách đọc", "Reading"),
  REASON("Lý do", "Reason"),
  SEE_DEFECT("⚠ Xem chỗ mâu thuẫn [%s]", "⚠ See fault [%s]"),
  GENERAL("Đầu phiếu", "Head of the form"),
  FORM("Phiếu hỏi", "Questionnaire"),
  CRITERIA("Tiêu chí chấm điểm", "Criteria"),
  NUMBER("Số", "No."),
  LABEL("Nội dung", "Question"),
  ANSWER("Cách trả lời", "Answer"),
  CRITERION("Tiêu chí", "Criterion"),
  MAX("Tối đa", "Max"),
  RULE("Cách tính điểm", "Rule"),
  REQUIRED("Bắt buộc trả lời", "Required"),
  COLUMN("Cột", "Column"),
  ROW("Dòng", "Row"),
  USED_BY("Dùng để chấm: %s", "Scored by: %s"),
  RULE_PRINTED("In trên tài liệu: «%s»", "Printed: «%s»"),
  SCORING("Cách tính chung", "How points come together"),
  RATINGS("Xếp loại nhóm", "Ratings of groups"),
  LEVELS("Xếp mức đơn vị", "Levels of units"),
  LEVELS_LEAD(
      "Mỗi mức đòi hỏi mọi điều kiện; đơn vị không đạt mức nào: %s.",
      "Each level asks for all its conditions; a unit below the lowest: %s."),
  CHECKS("Số liệu phải khớp nhau", "Figures that must agree");

  private final Words words;

  Title(String vi, String en) {
    this.words = new Words(vi, en);
  }

  String in(Language language, Object... values) {
    return values.length == 0 ? words.in(language) : words.in(language).formatted(values);
  }
}
