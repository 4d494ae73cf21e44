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
 * @param name the dimension of the same view that people call such a value by
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
    Optional<String> name,
    boolean several,
    boolean optional) {
  /** The values in what a person said. */
  List<String> values(String said) {
    return several ? List.of(said.split(",")) : List.of(said);
  }
}
