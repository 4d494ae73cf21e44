package vn.thuoc.score;

import java.util.Optional;
import vn.thuoc.instrument.Side;
import vn.thuoc.problem.Severity;
import vn.thuoc.problem.Words;

/**
 * One finding of scoring.
 *
 * @param code what kind
 * @param severity how much it weighs
 * @param side whose figures; none when it concerns both
 * @param lineId line of the form
 * @param cell cell of the form, empty when there is none
 * @param value the value that gave rise to it
 * @param message what is wrong
 * @param remedy what to do about it
 */
public record FoundInScoring(
    ScoreFinding code,
    Severity severity,
    Optional<Side> side,
    String lineId,
    String cell,
    String value,
    Words message,
    Words remedy) {

  /** The question in which a figure stands, by its reference. */
  static String question(String reference) {
    return reference.split("#", 2)[0];
  }
}
