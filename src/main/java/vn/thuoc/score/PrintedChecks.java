package vn.thuoc.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.AnswerState;
import vn.thuoc.instrument.rule.VietnameseNumber;
import vn.thuoc.problem.Severity;
import vn.thuoc.problem.Words;

/** Holds recomputed points against those printed on the form, line by line. */
final class PrintedChecks {
  private final SubmissionFigures figures;
  private final List<CriterionScore> scores;

  PrintedChecks(SubmissionFigures figures, List<CriterionScore> scores) {
    this.figures = figures;
    this.scores = scores;
  }

  List<FoundInScoring> find() {
    List<FoundInScoring> found = new ArrayList<>();
    for (CriterionScore score : scores) {
      score.sides().forEach((side, one) -> check(score, side, one).ifPresent(found::add));
    }
    return found;
  }

  private Optional<FoundInScoring> check(CriterionScore criterion, Side side, SideScore score) {
    Optional<SubmissionFigures.PlacedPoints> placed =
        figures.printed(side, criterion.criterionId());
    if (placed.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal printed = placed.get().points();
    boolean blank = score.state().equals(Optional.of(AnswerState.BLANK));
    if (blank && printed.signum() > 0) {
      return Optional.of(withoutAnswer(criterion, side, placed.get()));
    }
    if (score.score().isEmpty() || score.score().get().compareTo(printed) == 0) {
      return Optional.empty();
    }
    return Optional.of(differ(criterion, side, placed.get(), score));
  }

  private static FoundInScoring differ(
      CriterionScore criterion, Side side, SubmissionFigures.PlacedPoints placed, SideScore score) {
    String printed = VietnameseNumber.write(placed.points());
    String computed = VietnameseNumber.write(score.score().orElseThrow());
    return new FoundInScoring(
        ScoreFinding.PRINTED_POINTS_DIFFER,
        Severity.WARNING,
        Optional.of(side),
        criterion.criterionId(),
        placed.cell(),
        printed,
        new Words(
            "Điểm "
                + side.label().vi()
                + " ghi trên phiếu là "
                + printed
                + ", tính lại từ số liệu là "
                + computed
                + " ("
                + score.explanation()
                + ").",
            "Printed "
                + side.label().en()
                + " points are "
                + printed
                + ", recomputed "
                + computed
                + "."),
        new Words(
            "Sửa điểm trên phiếu, hoặc sửa số liệu nếu điểm mới là đúng.",
            "Mend the points on the form, or the figures if the points are right."));
  }

  private static FoundInScoring withoutAnswer(
      CriterionScore criterion, Side side, SubmissionFigures.PlacedPoints placed) {
    String printed = VietnameseNumber.write(placed.points());
    return new FoundInScoring(
        ScoreFinding.POINTS_WITHOUT_ANSWER,
        Severity.ERROR,
        Optional.of(side),
        criterion.criterionId(),
        placed.cell(),
        printed,
        new Words(
            "Phiếu ghi "
                + printed
                + " điểm "
                + side.label().vi()
                + " nhưng không có số liệu hay lựa chọn nào làm căn cứ.",
            "The form gives "
                + printed
                + " "
                + side.label().en()
                + " points without any answer behind them."),
        new Words(
            "Ghi số liệu hoặc đánh dấu lựa chọn của dòng này.",
            "Give the figures, or mark the option."));
  }
}
