package vn.thuoc.instrument.description;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thuoc.instrument.Criterion;
import vn.thuoc.instrument.FormLine;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Levels;
import vn.thuoc.instrument.Rating;
import vn.thuoc.instrument.rule.VietnameseNumber;

/** Describes ratings and levels with every condition. */
final class ScaleDescriber {
  private final Places places;
  private final Map<String, BigDecimal> maxima;

  ScaleDescriber(Instrument instrument, Places places) {
    this.places = places;
    this.maxima = instrument.criteria().collect(Collectors.toMap(Criterion::id, Criterion::max));
    maxima.put(FormLine.TOTAL_ID, instrument.max());
  }

  ScaleDescription.Rating describe(Rating rating) {
    return new ScaleDescription.Rating(
        rating.of().stream().map(places::brief).toList(),
        rating.steps().stream()
            .map(
                step ->
                    new ScaleDescription.RatingStep(
                        step.id(),
                        step.label(),
                        step.fromPercent(),
                        step.fromPercent().signum() == 0
                            ? "dưới các mức trên"
                            : "từ " + percent(step.fromPercent()) + " điểm tối đa trở lên"))
            .toList());
  }

  ScaleDescription.Levels describe(Levels levels) {
    return new ScaleDescription.Levels(
        levels.steps().stream()
            .map(
                level ->
                    new ScaleDescription.Level(
                        level.id(),
                        level.label(),
                        level.conditions().stream().map(this::describe).toList()))
            .toList(),
        levels.belowLabel());
  }

  private ScaleDescription.Condition describe(Levels.LevelCondition condition) {
    return new ScaleDescription.Condition(
        places.brief(condition.of()),
        condition.fromPoints(),
        condition.fromPercent(),
        condition
            .fromPoints()
            .map(points -> "từ " + VietnameseNumber.write(points) + of(condition.of()) + " điểm")
            .or(() -> condition.fromPercent().map(percent -> share(condition.of(), percent)))
            .orElseThrow());
  }

  private String share(String of, BigDecimal percent) {
    BigDecimal points = maxima.getOrDefault(of, BigDecimal.ZERO).multiply(percent).movePointLeft(2);
    return percent.signum() == 0
        ? "không đặt mức tối thiểu"
        : "từ "
            + percent(percent)
            + " điểm tối đa ("
            + VietnameseNumber.write(points)
            + of(of)
            + ")";
  }

  private String of(String id) {
    return "/" + VietnameseNumber.write(maxima.getOrDefault(id, BigDecimal.ZERO));
  }

  private static String percent(BigDecimal percent) {
    return VietnameseNumber.write(percent) + "%";
  }
}
