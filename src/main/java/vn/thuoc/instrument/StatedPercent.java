package vn.thuoc.instrument;

import java.util.List;

/**
 * A percent that the form asks for beside the figures it is made of.
 *
 * @param percent where the percent stands; {@code *} in a table's cell stands for each row, or
 *     column
 * @param numerator figures that are added up above the line
 * @param denominator figures that are added up below it
 */
public record StatedPercent(String percent, List<String> numerator, List<String> denominator) {
  public StatedPercent {
    numerator = List.copyOf(numerator);
    denominator = List.copyOf(denominator);
  }
}
