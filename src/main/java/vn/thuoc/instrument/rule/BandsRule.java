package vn.thuoc.instrument.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.AnswerValue;
import vn.thuoc.instrument.answer.Band;

/**
 * Points by the band that a number, or a share in percent, falls into; each end counts as printed.
 * Source: domain, "bands".
 *
 * @param steps bands with their points, from the lowest up
 */
public record BandsRule(List<Step> steps) implements AnswerRule {

  /** One band and what it gives. */
  public record Step(Band band, BigDecimal points) {}

  public BandsRule {
    steps = List.copyOf(steps);
  }

  @Override
  public String kind() {
    return "bands";
  }

  @Override
  public String describe(Scale scale) {
    return steps.stream()
        .map(step -> words(step.band()) + ": " + VietnameseNumber.write(step.points()) + " điểm")
        .collect(Collectors.joining("; ", "", "."));
  }

  @Override
  public boolean accepts(AnswerType type) {
    return Shares.readable(type)
        || type instanceof AnswerType.Count
        || type instanceof AnswerType.Measure;
  }

  @Override
  public RuleResult score(RuleInput input, Scale scale) {
    if (input.own() instanceof AnswerValue.Ratio) {
      Optional<Shares> share = Shares.of(input.own());
      return share
          .map(
              s ->
                  place(
                      s.share().multiply(100),
                      s.words() + " = " + VietnameseNumber.percent(s.share()),
                      scale))
          .orElseGet(Shares::zeroDenominator);
    }
    BigDecimal number = ((AnswerValue.Number) input.own()).number();
    return place(Rounding.Fractions.of(number), VietnameseNumber.write(number), scale);
  }

  private RuleResult place(BigFraction exact, String words, Scale scale) {
    for (Step step : steps) {
      if (holds(step.band(), exact)) {
        return scale.fixed(step.points(), words + " thuộc mức «" + words(step.band()) + "»");
      }
    }
    return new RuleResult.Impossible(
        words + " không thuộc mức nào của phiếu", words + " is in none of the printed bands");
  }

  private static boolean holds(Band band, BigFraction exact) {
    return band.lower().map(end -> beyond(exact.compareTo(at(end)), end)).orElse(true)
        && band.upper().map(end -> beyond(at(end).compareTo(exact), end)).orElse(true);
  }

  private static boolean beyond(int order, Band.End end) {
    return order > 0 || (order == 0 && end.included());
  }

  private static BigFraction at(Band.End end) {
    return Rounding.Fractions.of(end.at());
  }

  static String words(Band band) {
    String low =
        band.lower()
            .map(e -> (e.included() ? "từ " : "trên ") + VietnameseNumber.write(e.at()))
            .orElse("");
    String high =
        band.upper()
            .map(e -> (e.included() ? "đến " : "dưới ") + VietnameseNumber.write(e.at()))
            .orElse("");
    return (low + " " + high).strip();
  }
}
