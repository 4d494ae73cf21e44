package vn.thuoc.score;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.thuoc.instrument.Criterion;
import vn.thuoc.instrument.FigureReference;
import vn.thuoc.instrument.FigureValue;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.Source;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.instrument.answer.AnswerState;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.AnswerValue;
import vn.thuoc.instrument.rule.FormulaRule;
import vn.thuoc.instrument.rule.Rounding;

/** What one side of a submission says: its answers, its figures, and answers made of both. */
final class SideFigures {
  private final InstrumentIndex index;
  private final SubmissionFigures figures;
  private final Side side;
  private final boolean borrows;

  private SideFigures(
      InstrumentIndex index, SubmissionFigures figures, Side side, boolean borrows) {
    this.index = index;
    this.figures = figures;
    this.side = side;
    this.borrows = borrows;
  }

  /** Only what stands on this side itself. */
  static SideFigures own(InstrumentIndex index, SubmissionFigures figures, Side side) {
    return new SideFigures(index, figures, side, false);
  }

  /**
   * What this side is scored from: where the instrument says so, a reported figure that the
   * assessor left alone counts for the verified side too, once there has been an assessment.
   */
  static SideFigures scored(InstrumentIndex index, SubmissionFigures figures, Side side) {
    return new SideFigures(
        index, figures, side, side == Side.VERIFIED && figures.anyGiven(Side.VERIFIED));
  }

  /** The answer to a question, with the cell it stands in. */
  SubmissionFigures.PlacedAnswer placed(String question) {
    SubmissionFigures.PlacedAnswer own = figures.answer(side, question);
    return borrows && own.answer().state() == AnswerState.BLANK && index.borrowed(question)
        ? figures.answer(Side.SELF, question)
        : own;
  }

  /** The answer that a leaf is scored from. */
  SubmissionFigures.PlacedAnswer placed(Criterion criterion) {
    if (criterion.taken().isEmpty()) {
      return criterion.question().isPresent()
          ? placed(criterion.id())
          : new SubmissionFigures.PlacedAnswer(computed(criterion), "");
    }
    Criterion.Taken taken = criterion.taken().get();
    String first = taken.source().references().findFirst().orElseThrow().question();
    return new SubmissionFigures.PlacedAnswer(taken(taken), placed(first).cell());
  }

  /** A figure by its reference, exactly; nothing where it is not given. */
  Optional<BigFraction> figure(String reference) {
    return figure(index.reference(reference));
  }

  /** The figures of a formula, those that are given. */
  Map<String, BigFraction> inputs(FormulaRule rule) {
    Map<String, BigFraction> inputs = new HashMap<>();
    for (String reference : rule.inputs().values()) {
      figure(reference).ifPresent(value -> inputs.put(reference, value));
    }
    return inputs;
  }

  /** A figure, exactly; nothing where it is not given. */
  Optional<BigFraction> figure(FigureReference reference) {
    return placed(reference.question())
        .answer()
        .value()
        .flatMap(value -> FigureValue.of(reference, index.type(reference.question()), value));
  }

  /** A formula has no answer of its own; its state is that of the figures it needs. */
  private Answer computed(Criterion criterion) {
    FormulaRule rule = (FormulaRule) criterion.rule();
    return missing(rule.inputs().values().stream().map(index::reference).toList())
        .orElseGet(() -> Answer.given(new AnswerValue.Text("")));
  }

  private Answer taken(Criterion.Taken taken) {
    Source source = taken.source();
    if (source instanceof Source.Same same) {
      return answer(same.reference(), taken.type());
    }
    Optional<Answer> missing = missing(source.references().toList());
    if (missing.isPresent()) {
      return missing.get();
    }
    return source instanceof Source.Quotient quotient
        ? Answer.given(
            new AnswerValue.Ratio(sum(quotient.numerator()), sum(quotient.denominator())))
        : Answer.given(new AnswerValue.Number(sum(((Source.Sum) source).parts())));
  }

  /**
   * The answer that a reference names whole: a question's, or that of a cell of a printed table.
   *
   * @param type the type of that answer
   */
  Answer answer(FigureReference reference, AnswerType type) {
    return reference.kind() == FigureReference.Kind.CELL
        ? cell(reference, type)
        : placed(reference.question()).answer();
  }

  /** Why figures cannot be had: the answer to the first question that does not give its own. */
  private Optional<Answer> missing(List<FigureReference> references) {
    Stream<FigureReference> absent =
        references.stream().filter(reference -> figure(reference).isEmpty());
    return absent
        .map(reference -> placed(reference.question()).answer())
        .map(answer -> answer.state() == AnswerState.GIVEN ? Answer.blank() : answer)
        .findFirst();
  }

  private Answer cell(FigureReference reference, AnswerType type) {
    Answer table = placed(reference.question()).answer();
    if (!(table.value().orElse(new AnswerValue.Text("")) instanceof AnswerValue.Rows rows)) {
      return table;
    }
    return FigureValue.cell(reference, rows.rows())
        .map(text -> Answer.given(value(type, text)))
        .orElseGet(Answer::blank);
  }

  private static AnswerValue value(AnswerType type, String text) {
    if (type instanceof AnswerType.YesNo) {
      return new AnswerValue.YesNo(text.equals("yes"));
    } else if (type instanceof AnswerType.Choice) {
      return new AnswerValue.Chosen(text);
    } else if (type instanceof AnswerType.SeveralChoices) {
      return new AnswerValue.SeveralChosen(List.of(text.split(",")));
    }
    return type instanceof AnswerType.Text || type instanceof AnswerType.DocumentReference
        ? new AnswerValue.Text(text)
        : new AnswerValue.Number(new BigDecimal(text));
  }

  private BigDecimal sum(List<FigureReference> references) {
    return Rounding.Fractions.decimal(
        references.stream()
            .map(reference -> figure(reference).orElseThrow())
            .reduce(BigFraction.ZERO, BigFraction::add));
  }
}
