package vn.thuoc.report.job;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.thuoc.report.PaperFormat;

/**
 * What somebody wants made.
 *
 * @param report id of the report
 * @param parameters what it is for, by id; with {@code each} also dimensions by which the values of
 *     that parameter are narrowed
 * @param formats the kinds of file, each once
 * @param each the parameter for whose every value a paper is wanted
 */
public record PaperOrder(
    String report,
    Map<String, String> parameters,
    List<PaperFormat> formats,
    Optional<String> each) {
  public PaperOrder {
    Map<String, String> said = new TreeMap<>(parameters);
    said.values().removeIf(String::isBlank);
    parameters = Collections.unmodifiableMap(said);
    formats = List.copyOf(formats);
  }
}
