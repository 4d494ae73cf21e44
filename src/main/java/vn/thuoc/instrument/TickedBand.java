package vn.thuoc.instrument;

import java.util.List;
import java.util.Locale;

/**
 * A choice among bands of which the form asks the figures as well.
 *
 * @param choice the question whose options are bands
 * @param numerator figures that are added up: the number itself, or what stands above the line
 * @param denominator figures below the line; empty where the bands are made of a plain number
 * @param relation what the figures say of the number that the band holds
 */
public record TickedBand(
    String choice, List<String> numerator, List<String> denominator, Relation relation) {

  /** What figures say of a number that was only given as a band. */
  public enum Relation {
    /** They are that number. */
    EQUAL,
    /** They are a part of it: it is no smaller. */
    AT_LEAST,
    /** It is a part of them: it is no larger. */
    AT_MOST;

    public String term() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public TickedBand {
    numerator = List.copyOf(numerator);
    denominator = List.copyOf(denominator);
  }
}
