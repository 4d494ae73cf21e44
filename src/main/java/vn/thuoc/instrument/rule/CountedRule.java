package vn.thuoc.instrument.rule;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.AnswerValue;

/**
 * Points for each item, with caps. Source: Bình Thuận 2022, 4.12 (2 points each); An Giang 2018, 1B
 * I.6 (1 point per system, 0,5 per further one, further ones at most 2).
 *
 * @param each points per item
 * @param further what items beyond a number give, where the form says so
 */
public record CountedRule(BigDecimal each, Optional<Further> further) implements AnswerRule {

  /**
   * Items beyond the first ones.
   *
   * @param beyond how many items get the full points
   * @param each points per further item
   * @param atMost the most that further items give together
   */
  public record Further(int beyond, BigDecimal each, BigDecimal atMost) {}

  @Override
  public String kind() {
    return "counted";
  }

  @Override
  public String describe(Scale scale) {
    return "Mỗi mục "
        + VietnameseNumber.write(each)
        + " điểm"
        + further
            .map(
                f ->
                    " cho "
                        + f.beyond()
                        + " mục đầu, mỗi mục thêm "
                        + VietnameseNumber.write(f.each())
                        + " điểm (phần thêm không quá "
                        + VietnameseNumber.write(f.atMost())
                        + ")")
            .orElse("")
        + ", không vượt quá "
        + scale.maxWords()
        + ".";
  }

  @Override
  public boolean accepts(AnswerType type) {
    return type instanceof AnswerType.Items
        || type instanceof AnswerType.Count
        || type instanceof AnswerType.Table
        || type instanceof AnswerType.SeveralChoices;
  }

  @Override
  public RuleResult score(RuleInput input, Scale scale) {
    BigDecimal count = count(input.own());
    BigDecimal first = further.map(f -> count.min(BigDecimal.valueOf(f.beyond()))).orElse(count);
    BigFraction points = Rounding.Fractions.of(first.multiply(each));
    String words = VietnameseNumber.write(first) + " mục × " + VietnameseNumber.write(each);
    if (further.isPresent() && count.compareTo(first) > 0) {
      Further rest = further.get();
      BigDecimal more = count.subtract(first).multiply(rest.each()).min(rest.atMost());
      points = points.add(Rounding.Fractions.of(more));
      words += " + phần thêm " + VietnameseNumber.write(more);
    }
    return scale.points(points, words);
  }

  private static BigDecimal count(AnswerValue value) {
    if (value instanceof AnswerValue.Items items) {
      return BigDecimal.valueOf(items.accepted());
    }
    if (value instanceof AnswerValue.Rows rows) {
      return BigDecimal.valueOf(rows.rows().size());
    }
    if (value instanceof AnswerValue.SeveralChosen chosen) {
      return BigDecimal.valueOf(chosen.options().size());
    }
    return ((AnswerValue.Number) value).number();
  }
}
