package vn.thuoc.score;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.instrument.answer.AnswerState;
import vn.thuoc.instrument.answer.AnswerValue;

/**
 * What one submission holds.
 *
 * @param answers answers by side and question
 * @param printed points printed on the form by side and line; never an input to a score
 * @param notes notes by line
 */
public record SubmissionFigures(
    Map<Side, Map<String, PlacedAnswer>> answers,
    Map<Side, Map<String, PlacedPoints>> printed,
    Map<String, PlacedNote> notes) {

  /** An answer and the cell it stands in. */
  public record PlacedAnswer(Answer answer, String cell) {}

  /** Points and the cell they stand in. */
  public record PlacedPoints(BigDecimal points, String cell) {}

  /** A note and the cell it stands in. */
  public record PlacedNote(String text, String cell) {}

  private static final PlacedAnswer NOWHERE = new PlacedAnswer(Answer.blank(), "");

  PlacedAnswer answer(Side side, String question) {
    return answers.getOrDefault(side, Map.of()).getOrDefault(question, NOWHERE);
  }

  Optional<PlacedPoints> printed(Side side, String line) {
    return Optional.ofNullable(printed.getOrDefault(side, Map.of()).get(line));
  }

  /**
   * A number by its reference: {@code question}, {@code question#numerator} or {@code
   * question#denominator}.
   */
  Optional<BigDecimal> figure(Side side, String reference) {
    String[] parts = reference.split("#", 2);
    Answer answer = answer(side, parts[0]).answer();
    if (answer.state() != AnswerState.GIVEN) {
      return Optional.empty();
    }
    AnswerValue value = answer.value().orElseThrow();
    if (value instanceof AnswerValue.Ratio ratio && parts.length == 2) {
      return Optional.of(parts[1].equals("numerator") ? ratio.numerator() : ratio.denominator());
    }
    return value instanceof AnswerValue.Number number
        ? Optional.of(number.number())
        : Optional.empty();
  }
}
