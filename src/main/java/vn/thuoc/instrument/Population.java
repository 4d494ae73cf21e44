package vn.thuoc.instrument;

import java.util.List;

/**
 * One quantity that the form asks for in several places, which should therefore be the same
 * everywhere.
 *
 * @param id unique within the instrument
 * @param label what is counted
 * @param figures where it stands: {@code question}, {@code question#numerator} or {@code
 *     question#denominator}
 */
public record Population(String id, String label, List<String> figures) {
  public Population {
    figures = List.copyOf(figures);
  }
}
