package vn.thuoc.simulate;

import java.math.BigDecimal;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.rule.VietnameseNumber;

/**
 * How somebody writes numbers.
 *
 * @param grouped with points between the thousands of counts
 * @param signed with a sign behind percents
 */
record NumberHabit(boolean grouped, boolean signed) {

  static NumberHabit of(Draw draw) {
    return new NumberHabit(draw.of("grouped").happens(0.5), draw.of("signed").happens(0.3));
  }

  String write(BigDecimal number, AnswerType type) {
    if (type instanceof AnswerType.Count && grouped) {
      return VietnameseNumber.write(number);
    }
    String plain = number.toPlainString().replace('.', ',');
    return type instanceof AnswerType.Percent && signed ? plain + "%" : plain;
  }
}
