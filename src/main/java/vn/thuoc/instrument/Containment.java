package vn.thuoc.instrument;

import java.util.List;

/**
 * Figures that together can never be more than others together: computers on the network among all
 * computers.
 *
 * @param part where the part stands; {@code *} in a table's cell stands for each row, or column
 * @param whole where the whole stands
 */
public record Containment(List<String> part, List<String> whole) {
  public Containment {
    part = List.copyOf(part);
    whole = List.copyOf(whole);
  }
}
