package vn.thuoc.instrument.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** The parts' points added up. Source: every group of every scored form. */
public record SumRule() implements CombiningRule {
  @Override
  public String kind() {
    return "sum";
  }

  @Override
  public String describe(Scale scale) {
    return "Tổng điểm các mục bên trong.";
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
  public BigDecimal maximumOf(List<BigDecimal> partMaxima) {
    return partMaxima.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
