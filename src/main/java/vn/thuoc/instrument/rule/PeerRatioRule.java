package vn.thuoc.instrument.rule;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.AnswerValue;
import vn.thuoc.problem.Words;

/**
 * The unit's value over the largest among the units assessed, × maximum. Source: An Giang 2018, 1B
 * I.4. A ratio answer counts by its quotient.
 */
public record PeerRatioRule() implements AnswerRule {
  /** Only a form that was replaced can be without peers: a newest form is its own peer. */
  private static final RuleResult NO_PEERS =
      new RuleResult.Impossible(
          new Words(
              "Không phiếu mới nhất nào của năm có số liệu mục này ở bên này nên chưa có giá trị"
                  + " lớn nhất để so sánh",
              "no newest form of the year gives this figure on this side, so that there is no"
                  + " largest value to compare with"),
          new Words(
              "Bổ sung số liệu mục này vào phiếu mới nhất của đơn vị, nạp lại và công bố lại.",
              "Give the figure on the unit's newest form, load it and publish again."));

  private static final RuleResult ALL_ZERO =
      new RuleResult.Impossible(
          new Words(
              "Giá trị lớn nhất của các đơn vị bằng 0 nên không so sánh được",
              "the largest value among the units is 0, which nothing can be compared with"),
          new Words(
              "Kiểm tra mục này trên phiếu của mọi đơn vị: nếu có đơn vị lớn hơn 0 thì sửa phiếu"
                  + " đó, nạp lại và công bố lại; nếu đúng là mọi đơn vị đều 0 thì hỏi cơ quan ban"
                  + " hành phiếu cách chấm.",
              "Check this line on the forms of all units: where one is above 0, mend that form,"
                  + " load it and publish again; where all are 0 indeed, ask the issuer how to"
                  + " score."));

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
    Optional<BigFraction> largest = input.peerLargest();
    Optional<BigFraction> own = exact(input.own());
    if (own.isEmpty()) {
      return Shares.zeroDenominator();
    }
    if (largest.isEmpty()) {
      return NO_PEERS;
    }
    if (largest.get().signum() == 0) {
      return ALL_ZERO;
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
