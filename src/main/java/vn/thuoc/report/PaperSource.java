package vn.thuoc.report;

import java.util.Map;
import vn.thuoc.metric.Metrics;

/** Draws papers. */
public interface PaperSource {
  /**
   * One paper.
   *
   * @param report id of the report
   * @param parameters what it is drawn for, such as {@code unit} and {@code year}, as the address
   *     gives them
   * @param format the kind of file
   * @param metrics answers all of the paper's questions, from one release
   * @throws vn.thuoc.problem.ProblemException when there is no such report, or none for these
   *     parameters
   */
  byte[] print(String report, Map<String, String> parameters, PaperFormat format, Metrics metrics);
}
