package vn.thuoc.metric;

import vn.thuoc.problem.Words;

/**
 * What a column of a result means.
 *
 * @param id the term that rows, YAML and JSON use
 * @param label what people see above it
 * @param role dimension or measure
 * @param format how its values are written for people
 * @param definition its meaning in a sentence
 */
public record MetricColumn(
    String id, Words label, Role role, MetricFormat format, Words definition) {
  /** Whether a column says what a row is about or what was measured. */
  public enum Role {
    DIMENSION,
    MEASURE
  }
}
