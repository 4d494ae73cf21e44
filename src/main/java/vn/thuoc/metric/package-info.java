/**
 * Safe questions to marts, and the read model that answers them.
 *
 * <p>Purpose: the one door through which screens, papers and the API get figures, so that they
 * cannot disagree. Views over one mart each are defined in {@code dashboards/metrics}; the read
 * model holds the marts of one release in memory and is swapped whole. Input: marts of a release,
 * metric definitions. Output: {@link vn.thuoc.metric.MetricResult}. Allowed neighbours: {@code
 * problem}, {@code definition}, {@code warehouse}; never Spark.
 */
package vn.thuoc.metric;
