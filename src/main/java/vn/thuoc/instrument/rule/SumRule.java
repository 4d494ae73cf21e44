package vn.thuoc.instrument.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The parts' points added up. Source: every group of every scored form.
 *
 * @param capped whether the parts may give more than the maximum, which then cuts the sum. Source:
 *     An Giang 2018, 1B II.3 and III.6.2
 */
public record SumRule(boolean capped) implements CombiningRule {

  @Override
  public String kind() {
    return "sum";
  }

  @Override
  public String describe(Scale scale) {
    return "Tổng điểm các mục bên trong"
        + (capped ? ", không vượt quá " + scale.maxWords() : "")
        + ".";
  }

  @Override
  public RuleResult combine(List<Part> parts, Scale scale) {
    BigDecimal sum = parts.stream().map(Part::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    String words =
        parts.stream()
            .map(part -> VietnameseNumber.write(part.points()))
            .collect(Collectors.joining(" + "));
    return scale.points(Rounding.Fractions.of(sum), words);
  }

  @Override
  public BigFraction maximumOf(List<PartMaximum> parts, BigDecimal max) {
    BigFraction sum =
        parts.stream().map(PartMaximum::counted).reduce(BigFraction.ZERO, BigFraction::add);
    BigFraction cap = Rounding.Fractions.of(max);
    return capped && sum.compareTo(cap) > 0 ? cap : sum;
  }
}
