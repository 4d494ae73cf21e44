package vn.thuoc.instrument.description;

import java.util.ArrayList;
import java.util.List;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Scoring;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.rule.Rounding;
import vn.thuoc.instrument.rule.Scale;

/** Says how an instrument puts points together and what it does with what is not there. */
final class ScoringWords {
  private ScoringWords() {}

  static List<String> of(Instrument instrument, CriterionDescriber criteria) {
    if (!instrument.scored()) {
      return List.of();
    }
    Scoring scoring = instrument.scoring();
    List<String> words = new ArrayList<>();
    Scale whole = new Scale(instrument.max(), scoring.rounding());
    words.add("Điểm toàn phiếu: " + Sentence.inside(scoring.total().describe(whole)));
    words.addAll(criteria.weights(scoring.total()));
    words.add(rounding(scoring.rounding()));
    words.add(
        switch (scoring.unanswered()) {
          case ZERO_POINTS -> "Câu chưa trả lời được 0 điểm; câu trả lời vẫn ghi là để trống.";
          case NO_SCORE -> "Câu chưa trả lời thì chưa có điểm, không coi là 0.";
        });
    if (instrument.sides().contains(Side.VERIFIED)) {
      words.add(
          switch (scoring.unverified()) {
            case BLANK -> "Bên thẩm định không ghi thì là để trống.";
            case AS_REPORTED -> "Bên thẩm định không ghi thì lấy số liệu đơn vị báo cáo.";
          });
    }
    words.add(
        switch (scoring.notApplicable()) {
          case NO_SCORE -> "Tiêu chí không áp dụng thì không chấm; điểm tối đa giữ nguyên.";
          case RESCALE_TOTAL ->
              "Điểm của tiêu chí không áp dụng được trừ khỏi điểm tối đa, rồi tổng điểm quy về thang đầy đủ.";
          case RESCALE_GROUPS ->
              "Điểm của tiêu chí không áp dụng được trừ khỏi điểm tối đa, rồi từng nhóm quy về thang đầy đủ.";
        });
    return words;
  }

  private static String rounding(Rounding rounding) {
    String decimals = rounding.decimals() + " chữ số thập phân.";
    return switch (rounding.mode()) {
      case CUT -> "Điểm cắt còn " + decimals;
      case HALF_UP -> "Điểm làm tròn đến " + decimals;
    };
  }
}
