package vn.thuoc.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thuoc.instrument.AnswerText;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.AnswerState;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.AnswerValue;
import vn.thuoc.problem.Severity;
import vn.thuoc.problem.Words;

/** Looks at single questions: those that must be answered, and shares that nothing scores. */
final class QuestionChecks {
  private final InstrumentIndex index;
  private final SubmissionFigures figures;
  private final CheckedFigures checked;
  private final Side side;

  QuestionChecks(
      InstrumentIndex index, SubmissionFigures figures, CheckedFigures checked, Side side) {
    this.index = index;
    this.figures = figures;
    this.checked = checked;
    this.side = side;
  }

  List<FoundInScoring> find() {
    List<FoundInScoring> found = new ArrayList<>();
    index
        .questions()
        .forEach(
            question -> {
              SubmissionFigures.PlacedAnswer placed = figures.answer(side, question.id());
              if (side == Side.SELF
                  && question.required()
                  && placed.answer().state() == AnswerState.BLANK) {
                found.add(blank(question, placed));
              }
              if (question.type() instanceof AnswerType.Ratio ratio
                  && !ratio.aboveOne()
                  && !index.scoredAsItIs(question.id())) {
                share(question, placed).ifPresent(found::add);
              }
            });
    return found;
  }

  private FoundInScoring blank(Question question, SubmissionFigures.PlacedAnswer placed) {
    return new FoundInScoring(
        ScoreFinding.REQUIRED_BLANK,
        Severity.WARNING,
        Optional.of(side),
        question.id(),
        placed.cell(),
        "",
        new Words(
            "Chưa trả lời "
                + FigureNames.quoted(question.label())
                + ", mục phiếu bắt buộc phải có.",
            "'" + question.label() + "', which every unit has to answer, is blank."),
        new Words(
            "Bổ sung câu trả lời; nếu thật sự không có thì ghi 0 hoặc «không áp dụng».",
            "Give the answer; if there is none, write 0 or 'not applicable'."));
  }

  private Optional<FoundInScoring> share(Question question, SubmissionFigures.PlacedAnswer placed) {
    if (!(placed.answer().value().orElse(new AnswerValue.Text(""))
            instanceof AnswerValue.Ratio ratio)
        || ratio.numerator().compareTo(ratio.denominator()) <= 0) {
      return Optional.empty();
    }
    String shown = AnswerText.of(question.type(), placed.answer()).orElseThrow();
    return Optional.of(
        new FoundInScoring(
            ScoreFinding.RATIO_ABOVE_ONE,
            Severity.WARNING,
            Optional.of(side),
            question.id(),
            placed.cell(),
            shown,
            new Words(
                "Tỷ lệ " + shown + checked.sideWords() + " lớn hơn 1: phần lớn hơn tổng.",
                "The ratio " + shown + checked.sideWordsEnglish() + " is above 1."),
            new Words(
                "Kiểm tra lại tử số và mẫu số với đơn vị.",
                "Check numerator and denominator with the unit.")));
  }
}
