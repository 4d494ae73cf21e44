package vn.thuoc.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.thuoc.instrument.answer.Band;
import vn.thuoc.instrument.indicator.Indicator;
import vn.thuoc.instrument.indicator.Interval;
import vn.thuoc.instrument.rule.Rounding;
import vn.thuoc.instrument.rule.VietnameseNumber;

/**
 * Writes the values of an indicator for people.
 *
 * @param indicator whose unit of measure and scale they have
 */
record IndicatorWords(Indicator indicator) {

  /** An exact value with its unit, and a remark where it lies beyond the scale. */
  String value(BigFraction exact) {
    boolean beyond = !indicator.scale().holds(Rounding.Fractions.decimal(exact));
    return measured(VietnameseNumber.write(exact))
        + (beyond ? "; nằm ngoài khoảng có thể có (" + band(indicator.scale()) + ")" : "");
  }

  /** Where a value lies. */
  String interval(Interval interval) {
    return interval
        .point()
        .map(at -> "đúng " + measured(VietnameseNumber.write(at)))
        .orElseGet(() -> band(interval.band()));
  }

  /** Figures that are added up; in brackets where there are several. */
  static String sum(List<BigFraction> figures) {
    String written =
        figures.stream().map(VietnameseNumber::write).collect(Collectors.joining(" + "));
    return figures.size() == 1 ? written : "(" + written + ")";
  }

  /** A factor other than 1. */
  static String times(BigDecimal factor) {
    return factor.compareTo(BigDecimal.ONE) == 0 ? "" : " × " + VietnameseNumber.write(factor);
  }

  private String band(Band band) {
    List<String> ends = new ArrayList<>();
    band.lower().ifPresent(end -> ends.add((end.included() ? "từ " : "trên ") + at(end)));
    String to = band.lower().isPresent() ? "đến dưới " : "dưới ";
    band.upper().ifPresent(end -> ends.add((end.included() ? "đến " : to) + at(end)));
    return String.join(" ", ends);
  }

  private String at(Band.End end) {
    return measured(VietnameseNumber.write(end.at()));
  }

  private String measured(String number) {
    String unit = indicator.unitOfMeasure();
    return unit.equals("%") || unit.isEmpty() ? number + unit : number + " " + unit;
  }
}
