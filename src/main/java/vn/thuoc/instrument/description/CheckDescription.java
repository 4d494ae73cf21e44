package vn.thuoc.instrument.description;

import java.util.List;

/**
 * Figures of the form that must agree with each other.
 *
 * @param kind {@code population}: the same quantity in several places; {@code total}: a whole and
 *     the parts that make it; {@code part}: a part and the whole it cannot exceed; {@code percent}:
 *     a percent and the figures that make it; {@code band}: a choice among bands and the figures it
 *     is about
 * @param words as a sentence
 * @param figures the figures as definitions write them, the whole first
 */
public record CheckDescription(String kind, String words, List<String> figures) {
  public CheckDescription {
    figures = List.copyOf(figures);
  }
}
