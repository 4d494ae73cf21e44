package vn.thuoc.score;

import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.thuoc.instrument.Side;

/**
 * The largest values among all units of one instrument and year, for rules that compare with them.
 *
 * @param largest by side and criterion
 */
public record PeerAnswers(Map<Side, Map<String, BigFraction>> largest) {
  public static PeerAnswers none() {
    return new PeerAnswers(Map.of());
  }

  Optional<BigFraction> largest(Side side, String criterion) {
    return Optional.ofNullable(largest.getOrDefault(side, Map.of()).get(criterion));
  }
}
