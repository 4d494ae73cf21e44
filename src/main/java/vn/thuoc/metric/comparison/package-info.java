/**
 * What changed between two releases.
 *
 * <p>Purpose: say form by form which figures that people look at are others: points, ranks, levels,
 * ratings, findings. Input: two releases of one warehouse. Output: {@link
 * vn.thuoc.metric.comparison.Comparison}. Allowed neighbours: {@code problem}, {@code warehouse};
 * never Spark.
 */
package vn.thuoc.metric.comparison;
