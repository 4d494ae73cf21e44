package vn.thuoc.simulate;

import java.util.Map;
import vn.thuoc.unit.Unit;

/** Where one unit stands in one year. */
final class Standing {
  private static final double USUAL = 0.5;
  private static final double SPREAD = 0.22;
  private static final double OWN_WAY = 0.1;
  private static final double AFFINITY = 0.06;

  private final SimulationDefinitions definitions;
  private final Unit unit;
  private final Draw draw;
  private final Draw all;
  private final double maturity;

  /**
   * @param all chance of the whole simulation
   */
  Standing(SimulationDefinitions definitions, Unit unit, int year, Draw all) {
    this.definitions = definitions;
    this.unit = unit;
    this.all = all;
    this.draw = all.of("unit").of(unit.id());
    this.maturity = definitions.maturity().of(draw.of("maturity"), year);
  }

  /** Chance of this unit, the same in all years. */
  Draw draw() {
    return draw;
  }

  /** How far the unit is with what a question asks, from 0 to 1. */
  double quality(String question) {
    return Draw.within(
        maturity
            + definitions.maturity().ease(all.of("question").of(question))
            + AFFINITY * draw.of("affinity").of(question).deviation());
  }

  /** How much of what the unit says holds. */
  double honesty() {
    double least = definitions.leastHonesty();
    return least + (1 - least) * draw.of("honesty").share();
  }

  /** How large the unit is in one respect; 1 where nothing is said of its tier. */
  double size(String size) {
    Map<String, Range> sizes = definitions.sizes().getOrDefault(unit.tier(), Map.of());
    Range range = sizes.get(size);
    if (range == null) {
      return 1;
    }
    double large =
        USUAL
            + SPREAD * draw.of("size").deviation()
            + OWN_WAY * draw.of("size").of(size).deviation();
    return range.inProportion(Draw.within(large));
  }
}
