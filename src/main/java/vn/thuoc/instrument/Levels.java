package vn.thuoc.instrument;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Levels of a whole unit, each with conditions that must all hold.
 *
 * @param belowLabel what a unit below the lowest level is called
 * @param steps best first
 */
public record Levels(String belowLabel, List<Level> steps) {

  /** The term for a unit below the lowest level. */
  public static final String NONE = "none";

  /** One level. */
  public record Level(String id, String label, List<LevelCondition> conditions) {
    public Level {
      conditions = List.copyOf(conditions);
    }
  }

  /**
   * What a level asks for.
   *
   * @param of a criterion, or {@code total}
   * @param fromPoints the least points
   * @param fromPercent the least share of the maximum, in percent
   */
  public record LevelCondition(
      String of, Optional<BigDecimal> fromPoints, Optional<BigDecimal> fromPercent) {
    public LevelCondition {
      if (fromPoints.isPresent() == fromPercent.isPresent()) {
        throw new IllegalArgumentException("a condition asks for points or for a share: " + of);
      }
    }
  }

  public Levels {
    steps = List.copyOf(steps);
  }
}
