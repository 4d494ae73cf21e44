package vn.thuoc.instrument.rule;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Each part's share of its own maximum, weighted, × the maximum: the sum of indices that provincial
 * rankings use. Source: domain, "weighted sums of group indices".
 *
 * @param weights weight by part; they add up to 1
 */
public record WeightedSumRule(Map<String, BigDecimal> weights) implements CombiningRule {
  public WeightedSumRule {
    weights = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(weights));
  }

  @Override
  public String kind() {
    return "weighted_sum";
  }

  @Override
  public String describe(Scale scale) {
    return weights.values().stream()
        .map(VietnameseNumber::write)
        .collect(
            Collectors.joining(
                "; ",
                "Tổng chỉ số các mục bên trong (điểm / điểm tối đa) nhân trọng số (",
                ") × " + scale.maxWords() + "."));
  }

  @Override
  public RuleResult combine(List<Part> parts, Scale scale) {
    BigFraction sum = BigFraction.ZERO;
    for (Part part : parts) {
      if (part.max().signum() > 0) {
        sum = sum.add(index(part).multiply(weight(part.id())));
      }
    }
    String words =
        parts.stream()
            .map(
                part ->
                    VietnameseNumber.write(part.points())
                        + "/"
                        + VietnameseNumber.write(part.max())
                        + " × "
                        + VietnameseNumber.write(weights.get(part.id())))
            .collect(Collectors.joining(" + ", "(", ") × " + scale.maxWords()));
    return scale.points(sum.multiply(scale.exactMax()), words);
  }

  @Override
  public BigFraction maximumOf(List<PartMaximum> parts, BigDecimal max) {
    BigFraction sum = BigFraction.ZERO;
    for (PartMaximum part : parts) {
      if (part.max().signum() > 0) {
        sum =
            sum.add(
                part.counted()
                    .divide(Rounding.Fractions.of(part.max()))
                    .multiply(weight(part.id())));
      }
    }
    return sum.multiply(Rounding.Fractions.of(max));
  }

  private BigFraction weight(String id) {
    return Rounding.Fractions.of(weights.get(id));
  }

  private static BigFraction index(Part part) {
    return Rounding.Fractions.of(part.points()).divide(Rounding.Fractions.of(part.max()));
  }
}
