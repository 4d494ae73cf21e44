package vn.thuoc.instrument.description;

import vn.thuoc.instrument.Defect;
import vn.thuoc.problem.Words;

/** Names the sorts of defects for people. */
final class DefectWords {
  private DefectWords() {}

  static Words of(Defect.Kind kind) {
    return switch (kind) {
      case NUMBER_MISPRINTED -> new Words("số thứ tự in sai", "number misprinted");
      case MAXIMUM_MISPRINTED -> new Words("điểm tối đa in sai", "maximum misprinted");
      case MAXIMUM_DOES_NOT_ADD_UP ->
          new Words("điểm tối đa cộng không khớp", "maximum does not add up");
      case BANDS_TOUCH -> new Words("các mức dùng chung số", "bands touch");
      case NO_ANSWER_CELL -> new Words("không có chỗ trả lời", "nowhere to answer");
      case NO_SCORING_STATED -> new Words("không nêu cách chấm", "no scoring stated");
      case COLUMNS_SLIP -> new Words("cột bị lệch", "columns slip");
      case FIGURES_DISAGREE -> new Words("số liệu mâu thuẫn", "figures disagree");
      case PERIOD_LEFT_OVER -> new Words("thời gian còn sót của năm khác", "period left over");
      case ITEM_MISSING -> new Words("thiếu mục", "item missing");
      case TEXT_MISPRINTED -> new Words("chữ in sai", "text misprinted");
      case RULE_MISPRINTED -> new Words("cách tính in sai", "rule misprinted");
      case POINTS_MISPRINTED -> new Words("điểm in sai", "points misprinted");
      case LEVELS_DO_NOT_FIT -> new Words("bảng xếp mức không khớp", "levels do not fit");
      case TICKED_IN_BLANK_FORM -> new Words("phiếu trống đã đánh dấu sẵn", "ticked in blank form");
      case MARKS_DIFFER -> new Words("ký hiệu không thống nhất", "marks differ");
      case QUESTION_TWICE -> new Words("hỏi hai lần", "asked twice");
      case QUESTION_UNSCORED -> new Words("hỏi mà không chấm", "asked but not scored");
      case CRITERION_UNASKED -> new Words("chấm mà không hỏi", "scored but not asked");
    };
  }
}
