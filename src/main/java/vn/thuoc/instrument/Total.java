package vn.thuoc.instrument;

import java.util.List;

/**
 * A figure that should be the sum of others on the same form.
 *
 * @param whole where the sum stands; {@code *} in a table's cell stands for each row, or column
 * @param parts where its parts stand
 */
public record Total(String whole, List<String> parts) {
  public Total {
    parts = List.copyOf(parts);
  }
}
