package vn.thuoc.metric.comparison;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One figure that is not the same in two releases.
 *
 * @param figure which it is
 * @param unitName the unit's name
 * @param form what became of the form
 * @param label the line in words; empty for the whole form
 * @param before the figure in the earlier release, where there is one: a number or a text
 * @param after the figure in the later release, where there is one
 */
public record Difference(
    Figure figure,
    String unitName,
    FormChange form,
    String label,
    Optional<Object> before,
    Optional<Object> after) {

  /** Later less earlier, where both are numbers. */
  public Optional<BigDecimal> change() {
    return number(before).flatMap(one -> number(after).map(other -> other.subtract(one)));
  }

  private static Optional<BigDecimal> number(Optional<Object> value) {
    return value
        .filter(figure -> figure instanceof Number)
        .map(figure -> new BigDecimal(figure.toString()));
  }
}
