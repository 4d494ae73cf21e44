package vn.thuoc.instrument.rule;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/** The best of several cases. Source: Bình Thuận 2022, 3.2 (a ratio, or "Không tổ chức"). */
public record BestOfRule() implements CombiningRule {
  @Override
  public String kind() {
    return "best_of";
  }

  @Override
  public String describe(Scale scale) {
    return "Lấy trường hợp có điểm cao nhất trong các mục bên trong.";
  }

  @Override
  public RuleResult combine(List<Part> parts, Scale scale) {
    BigDecimal best =
        parts.stream().map(Part::points).max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    String words =
        parts.stream()
            .map(part -> VietnameseNumber.write(part.points()))
            .collect(Collectors.joining("; ", "Cao nhất trong (", ")"));
    return scale.points(Rounding.Fractions.of(best), words);
  }

  @Override
  public BigFraction maximumOf(List<PartMaximum> parts, BigDecimal max) {
    return parts.stream()
        .map(PartMaximum::counted)
        .max(Comparator.naturalOrder())
        .orElse(BigFraction.ZERO);
  }
}
