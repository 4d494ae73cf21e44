package vn.thuoc.score;

import java.util.Map;
import java.util.Optional;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.AnswerValue;

/**
 * The largest answers among all units of one instrument and year, for rules that compare with them.
 *
 * @param largest by side and question
 */
public record PeerAnswers(Map<Side, Map<String, AnswerValue>> largest) {
  public static PeerAnswers none() {
    return new PeerAnswers(Map.of());
  }

  Optional<AnswerValue> largest(Side side, String question) {
    return Optional.ofNullable(largest.getOrDefault(side, Map.of()).get(question));
  }
}
