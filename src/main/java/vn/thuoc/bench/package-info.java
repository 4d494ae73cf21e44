/**
 * How fast the product is on this machine.
 *
 * <p>Purpose: load and publish simulated forms of several sizes, ask the questions of {@code
 * dashboards/bench} of our API, of Spark and of DuckDB, and load the API with many clients. What is
 * measured runs in processes of its own, so that memory and processor time are told apart; only
 * papers are measured in the process that asks.
 *
 * <p>Input: the product's definitions, units. Output: a {@link vn.thuoc.bench.BenchResult} or
 * {@link vn.thuoc.bench.PaperSpeed}.
 *
 * <p>Allowed neighbours: everything but {@code app}, whose program it starts as others do.
 */
package vn.thuoc.bench;
