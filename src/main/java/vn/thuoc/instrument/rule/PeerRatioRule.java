package vn.thuoc.instrument.rule;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.AnswerValue;

/**
 * The unit's value over the largest among the units assessed, × maximum. Source: An Giang 2018, 1B
 * I.4. A ratio answer counts by its quotient.
 */
public record PeerRatioRule() implements AnswerRule {
  @Override
  public String kind() {
    return "peer_ratio";
  }

  @Override
  public String describe(Scale scale) {
    return "Giá trị của đơn vị / giá trị lớn nhất trong các đơn vị được đánh giá × "
        + scale.maxWords()
        + ".";
  }

  @Override
  public boolean accepts(AnswerType type) {
    return type instanceof AnswerType.Count
        || type instanceof AnswerType.Measure
        || Shares.readable(type);
  }

  @Override
  public RuleResult score(RuleInput input, Scale scale) {
    if (input.peerLargest().isEmpty()) {
      return new RuleResult.Impossible("Chưa có giá trị lớn nhất của các đơn vị để so sánh");
    }
    Optional<BigFraction> largest = exact(input.peerLargest().get());
    Optional<BigFraction> own = exact(input.own());
    if (own.isEmpty()) {
      return Shares.zeroDenominator();
    }
    if (largest.isEmpty() || largest.get().signum() == 0) {
      return new RuleResult.Impossible(
          "Giá trị lớn nhất của các đơn vị bằng 0 nên không so sánh được");
    }
    return scale.points(
        own.get().divide(largest.get()).multiply(scale.exactMax()),
        VietnameseNumber.write(own.get())
            + " / "
            + VietnameseNumber.write(largest.get())
            + " × "
            + scale.maxWords());
  }

  /** The exact value that peers are compared by, or nothing where a denominator is zero. */
  public static Optional<BigFraction> exact(AnswerValue value) {
    return value instanceof AnswerValue.Ratio
        ? Shares.of(value).map(Shares::share)
        : Optional.of(Rounding.Fractions.of(((AnswerValue.Number) value).number()));
  }
}
