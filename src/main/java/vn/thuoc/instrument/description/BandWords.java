package vn.thuoc.instrument.description;

import vn.thuoc.instrument.answer.AnswerType.BandUnit;
import vn.thuoc.instrument.answer.Band;
import vn.thuoc.instrument.rule.VietnameseNumber;

/** Says which numbers a band holds: {@code từ 70% đến dưới 100%}. */
final class BandWords {
  private BandWords() {}

  static String of(Band band, BandUnit unit) {
    String lower = band.lower().map(end -> lower(end, unit)).orElse("");
    String upper = band.upper().map(end -> upper(end, unit)).orElse("");
    if (band.upper().isEmpty()) {
      boolean included = band.lower().map(Band.End::included).orElse(false);
      return included ? lower + " trở lên" : lower;
    }
    if (band.lower().isEmpty()) {
      return upper;
    }
    if (band.lower().get().at().compareTo(band.upper().get().at()) == 0) {
      return "đúng " + number(band.lower().get(), unit);
    }
    return lower + " đến " + (band.upper().get().included() ? bare(upper) : upper);
  }

  private static String lower(Band.End end, BandUnit unit) {
    return (end.included() ? "từ " : "trên ") + number(end, unit);
  }

  private static String upper(Band.End end, BandUnit unit) {
    return (end.included() ? "đến " : "dưới ") + number(end, unit);
  }

  private static String bare(String upper) {
    return upper.substring("đến ".length());
  }

  private static String number(Band.End end, BandUnit unit) {
    return VietnameseNumber.write(end.at()) + (unit == BandUnit.PERCENT ? "%" : "");
  }
}
