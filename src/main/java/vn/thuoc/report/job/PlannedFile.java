package vn.thuoc.report.job;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import vn.thuoc.report.PaperFormat;

/**
 * One file of an order.
 *
 * @param parameters what its paper is for
 * @param format the kind of file
 * @param name what it is called; nothing in it leads to another folder
 * @param key the same for the same paper of the same release and definitions, and no other
 */
public record PlannedFile(
    Map<String, String> parameters, PaperFormat format, String name, String key) {
  public PlannedFile {
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
  }
}
