package vn.thuoc.metric;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The marts of one release, wherever they are kept. Safe for several threads. */
public interface MartSource {
  ReleaseStamp release();

  /**
   * The columns that a mart has.
   *
   * @throws vn.thuoc.problem.ProblemException when there is no such mart
   */
  List<String> columns(String mart);

  /**
   * What is the same number in two releases only where the mart is the same to the last row;
   * nothing when that is not known.
   */
  default OptionalLong version(String mart) {
    return OptionalLong.empty();
  }

  /** How many rows a mart has; nothing when that is known only by reading it. */
  default OptionalLong rows(String mart) {
    return OptionalLong.empty();
  }

  /**
   * Reads all rows of one mart.
   *
   * @param columns those wanted; what the mart does not have is left out
   * @throws vn.thuoc.problem.ProblemException when there is no such mart or it cannot be read
   */
  MartTable read(String mart, List<String> columns);

  /**
   * Reads at least the rows of one mart that have the values named. A source may read more of them
   * than that.
   *
   * @param values column to the values of which a row must have one
   * @throws vn.thuoc.problem.ProblemException when there is no such mart or it cannot be read
   */
  default MartTable lookup(String mart, List<String> columns, Map<String, List<String>> values) {
    return read(mart, columns);
  }
}
