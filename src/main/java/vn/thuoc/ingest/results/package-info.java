/**
 * Results that were published without the answers behind them.
 *
 * <p>Purpose: take tables of points per group, totals or ranks, as decisions announce them, into
 * the warehouse, whole or not at all, so that years known only from a decision take part in trends.
 * Input: CSV files, instruments, the register of units. Output: the tables {@code
 * staging.published_result} and {@code audit.result_load}.
 *
 * <p>Allowed neighbours: {@code problem}, {@code instrument}, {@code unit}, {@code warehouse},
 * {@code ingest}, {@code ingest.csv}. No Spark.
 */
package vn.thuoc.ingest.results;
