package vn.thuoc.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.problem.Words;

/**
 * What a person says to get a paper.
 *
 * @param id how commands and addresses name it, such as {@code unit}
 * @param label what people call it
 * @param view the metric view whose dimension holds the values that make sense
 * @param dimension that dimension
 * @param among which rows of that view are looked at, values by dimension
 * @param given ids of the parameters whose values narrow these rows too
 * @param naming where people's name for such a value stands
 * @param several whether several values may be given, with commas between them or as a range of
 *     numbers, {@code 2018..2022}
 * @param optional whether a paper can do without it; what filters by it then lets everything
 *     through
 * @param otherwise which of the values that make sense stands for what was left out
 * @param also values that no view holds, with what people call them
 */
public record ReportParameter(
    String id,
    Words label,
    String view,
    String dimension,
    Map<String, List<String>> among,
    List<String> given,
    Optional<Naming> naming,
    boolean several,
    boolean optional,
    Optional<Otherwise> otherwise,
    Map<String, Words> also) {
  public ReportParameter {
    among = Map.copyOf(among);
    given = List.copyOf(given);
    also = Map.copyOf(also);
  }

  /**
   * Where people's name for a value stands.
   *
   * @param view a metric view
   * @param dimension its dimension that holds the value
   * @param name its dimension that holds the name
   */
  public record Naming(String view, String dimension, String name) {}

  /** Which value stands for one that a person left out. */
  public enum Otherwise {
    /** The one that stands first in order. */
    FIRST,
    /** The one that stands last in order, such as the latest year. */
    LAST
  }

  /** The values in what a person said. */
  List<String> values(String said) {
    return several ? List.of(said.split(",")) : List.of(said);
  }
}
