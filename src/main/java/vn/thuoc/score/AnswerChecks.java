package vn.thuoc.score;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thuoc.instrument.AnswerText;
import vn.thuoc.instrument.Criterion;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Scoring;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.AnswerValue;
import vn.thuoc.instrument.rule.RuleResult;
import vn.thuoc.problem.Severity;
import vn.thuoc.problem.Words;

/** Looks at the answers of scored questions: missing, unscorable, parts above their whole. */
final class AnswerChecks {
  private final Instrument instrument;
  private final InstrumentIndex index;
  private final Map<Side, SideFigures> sides = new EnumMap<>(Side.class);
  private final Map<String, CriterionScore> scores;

  AnswerChecks(
      Instrument instrument,
      InstrumentIndex index,
      SubmissionFigures figures,
      List<CriterionScore> scores) {
    this.instrument = instrument;
    this.index = index;
    for (Side side : instrument.sides()) {
      if (instrument.form().isEmpty() || figures.anyGiven(side)) {
        sides.put(side, SideFigures.scored(index, figures, side));
      }
    }
    this.scores =
        scores.stream().collect(Collectors.toMap(CriterionScore::criterionId, score -> score));
  }

  List<FoundInScoring> find() {
    List<FoundInScoring> found = new ArrayList<>();
    index.criteria().stream()
        .filter(Criterion::leaf)
        .forEach(criterion -> sides.keySet().forEach(side -> found.addAll(check(criterion, side))));
    return found;
  }

  private List<FoundInScoring> check(Criterion criterion, Side side) {
    SubmissionFigures.PlacedAnswer placed = sides.get(side).placed(criterion);
    SideScore score = scores.get(criterion.id()).sides().get(side);
    return switch (placed.answer().state()) {
      case BLANK ->
          criterion.max().signum() == 0 ? List.of() : List.of(unanswered(criterion, side, placed));
      case NOT_APPLICABLE ->
          instrument.scoring().notApplicable() == Scoring.NotApplicable.NO_SCORE
              ? List.of(notApplicable(criterion, side, placed))
              : List.of();
      case REJECTED -> List.of();
      case GIVEN -> given(criterion, side, placed, score);
    };
  }

  private List<FoundInScoring> given(
      Criterion criterion, Side side, SubmissionFigures.PlacedAnswer placed, SideScore score) {
    List<FoundInScoring> found = new ArrayList<>();
    String shown =
        criterion.answerType().flatMap(type -> AnswerText.of(type, placed.answer())).orElse("");
    if (placed.answer().value().orElseThrow() instanceof AnswerValue.Ratio ratio) {
      if (ratio.denominator().signum() == 0) {
        found.add(
            new FoundInScoring(
                ScoreFinding.DENOMINATOR_ZERO,
                Severity.ERROR,
                Optional.of(side),
                criterion.id(),
                placed.cell(),
                shown,
                new Words(
                    "Mẫu số bằng 0 ("
                        + shown
                        + ", bên "
                        + side.label().vi()
                        + ") nên không tính được tỷ lệ.",
                    "The denominator is 0 (" + shown + ", " + side.label().en() + "): no ratio."),
                new Words(
                    "Ghi lại tổng số ở mẫu số, hoặc để trống cả hai ô nếu chưa có số liệu.",
                    "Give the total as denominator, or leave both cells empty.")));
        return found;
      }
      if (ratio.numerator().compareTo(ratio.denominator()) > 0) {
        found.add(
            new FoundInScoring(
                ScoreFinding.RATIO_ABOVE_ONE,
                Severity.WARNING,
                Optional.of(side),
                criterion.id(),
                placed.cell(),
                shown,
                new Words(
                    "Tỷ lệ "
                        + shown
                        + " (bên "
                        + side.label().vi()
                        + ") lớn hơn 1: phần lớn hơn tổng. Điểm được tính không quá điểm tối đa.",
                    "The ratio "
                        + shown
                        + " ("
                        + side.label().en()
                        + ") is above 1. Points stop at the maximum."),
                new Words(
                    "Kiểm tra lại tử số và mẫu số với đơn vị.",
                    "Check numerator and denominator with the unit.")));
      }
    }
    score
        .impossible()
        .map(reason -> notScorable(criterion, side, placed.cell(), shown, reason))
        .ifPresent(found::add);
    return found;
  }

  private FoundInScoring notScorable(
      Criterion criterion, Side side, String cell, String shown, RuleResult.Impossible reason) {
    return new FoundInScoring(
        ScoreFinding.NOT_SCORABLE,
        Severity.ERROR,
        Optional.of(side),
        criterion.id(),
        cell,
        shown,
        new Words(
            "Không chấm được câu trả lời «"
                + shown
                + "» (bên "
                + side.label().vi()
                + ") ở "
                + index.names().line(criterion.id())
                + ": "
                + reason.why().vi()
                + ".",
            "The answer '"
                + shown
                + "' ("
                + side.label().en()
                + ") to '"
                + criterion.label()
                + "' cannot be scored: "
                + reason.why().en()
                + "."),
        reason.remedy());
  }

  private static FoundInScoring unanswered(
      Criterion criterion, Side side, SubmissionFigures.PlacedAnswer placed) {
    return new FoundInScoring(
        ScoreFinding.UNANSWERED,
        Severity.INFORMATION,
        Optional.of(side),
        criterion.id(),
        placed.cell(),
        "",
        new Words(
            "Chưa có câu trả lời bên " + side.label().vi() + ".",
            "No answer on the " + side.label().en() + " side."),
        new Words(
            "Bổ sung số liệu nếu có; nếu thật sự không có thì ghi 0.",
            "Add the figure; if there is none, write 0."));
  }

  private static FoundInScoring notApplicable(
      Criterion criterion, Side side, SubmissionFigures.PlacedAnswer placed) {
    return new FoundInScoring(
        ScoreFinding.NOT_APPLICABLE_UNFORESEEN,
        Severity.WARNING,
        Optional.of(side),
        criterion.id(),
        placed.cell(),
        "",
        new Words(
            "Ghi «không áp dụng» (bên "
                + side.label().vi()
                + ") nhưng bộ phiếu không nói cách chấm trường hợp này; mục này chưa được tính điểm.",
            "Marked not applicable ("
                + side.label().en()
                + "), which the form does not provide for; not scored."),
        new Words(
            "Hỏi cơ quan ban hành phiếu, rồi ghi số liệu.",
            "Ask the issuer, then give the figure."));
  }
}
