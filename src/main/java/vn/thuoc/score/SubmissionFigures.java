package vn.thuoc.score;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.instrument.Block;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.instrument.answer.AnswerState;

/**
 * What one submission holds.
 *
 * @param answers answers by side and question
 * @param printed points printed on the form by side and line; never an input to a score
 * @param notes notes by line
 * @param block the block of the unit, where it is known
 */
public record SubmissionFigures(
    Map<Side, Map<String, PlacedAnswer>> answers,
    Map<Side, Map<String, PlacedPoints>> printed,
    Map<String, PlacedNote> notes,
    Optional<Block> block) {

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

  /** Whether anything at all was answered on a side. */
  boolean anyGiven(Side side) {
    return answers.getOrDefault(side, Map.of()).values().stream()
        .anyMatch(placed -> placed.answer().state() == AnswerState.GIVEN);
  }
}
