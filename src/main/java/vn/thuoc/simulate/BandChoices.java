package vn.thuoc.simulate;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.Option;

/** Ticks the bands that the figures of a form fall into, where it asks for both. */
final class BandChoices {
  private static final double HUNDRED = 100;

  private final FormPlan plan;
  private final Standing standing;

  BandChoices(FormPlan plan, Standing standing) {
    this.plan = plan;
    this.standing = standing;
  }

  /** Place to the option that goes with these figures. */
  Map<String, List<String>> of(long[] figures) {
    Map<String, List<String>> ticked = new HashMap<>();
    plan.graph()
        .bands()
        .forEach(
            (choice, band) ->
                band.share()
                    .of(figures)
                    .map(value -> wished(choice, band, value))
                    .flatMap(value -> option(choice, value))
                    .ifPresent(
                        option -> ticked.put(PlannedPlace.key(choice), List.of(option.id()))));
    return ticked;
  }

  /** The number behind the band, as far as the figures leave it open. */
  private double wished(String choice, FigureGraph.Banded band, double value) {
    double quality = standing.quality(choice);
    return switch (band.relation()) {
      case EQUAL -> value;
      case AT_LEAST -> band.share().below().isEmpty() ? value : value + (HUNDRED - value) * quality;
      case AT_MOST -> value * quality;
    };
  }

  private Optional<Option> option(String choice, double value) {
    AnswerType type = plan.question(choice).orElseThrow().question().type();
    BigDecimal exact = BigDecimal.valueOf(value);
    return type.options().stream()
        .filter(option -> option.band().filter(band -> band.holds(exact)).isPresent())
        .findFirst();
  }
}
