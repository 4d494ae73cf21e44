package vn.thuoc.instrument.description;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Words that an instrument gives for points. */
public final class ScaleDescription {
  private ScaleDescription() {}

  /** A scale for single groups, best first. */
  public record Rating(List<PlaceDescription> of, List<RatingStep> steps) {
    public Rating {
      of = List.copyOf(of);
      steps = List.copyOf(steps);
    }
  }

  /** One word of the scale and the least share of the maximum that reaches it. */
  public record RatingStep(String id, String label, BigDecimal fromPercent, String words) {}

  /** Levels of a whole unit, best first, and what a unit below the lowest is called. */
  public record Levels(List<Level> steps, String belowLabel) {
    public Levels {
      steps = List.copyOf(steps);
    }
  }

  /** One level with all its conditions. */
  public record Level(String id, String label, List<Condition> conditions) {
    public Level {
      conditions = List.copyOf(conditions);
    }
  }

  /** The least points, or the least share of the maximum, of one part of the form. */
  public record Condition(
      PlaceDescription of,
      Optional<BigDecimal> fromPoints,
      Optional<BigDecimal> fromPercent,
      String words) {}
}
