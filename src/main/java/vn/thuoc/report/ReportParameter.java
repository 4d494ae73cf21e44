package vn.thuoc.report;

import java.util.List;
import java.util.Optional;
import vn.thuoc.problem.Words;

/**
 * What a person says to get a paper.
 *
 * @param id how commands and addresses name it, such as {@code unit}
 * @param label what people call it
 * @param view the metric view whose dimension holds the values that make sense
 * @param dimension that dimension
 * @param naming where people's name for such a value stands
 * @param several whether several values may be given, with commas between them or as a range of
 *     numbers, {@code 2018..2022}
 * @param optional whether a paper can do without it; what filters by it then lets everything
 *     through
 */
public record ReportParameter(
    String id,
    Words label,
    String view,
    String dimension,
    Optional<Naming> naming,
    boolean several,
    boolean optional) {
  /**
   * Where people's name for a value stands.
   *
   * @param view a metric view
   * @param dimension its dimension that holds the value
   * @param name its dimension that holds the name
   */
  public record Naming(String view, String dimension, String name) {}

  /** The values in what a person said. */
  List<String> values(String said) {
    return several ? List.of(said.split(",")) : List.of(said);
  }
}
