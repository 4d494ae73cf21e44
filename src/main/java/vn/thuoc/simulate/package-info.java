/**
 * Simulated samples: forms that nobody sent in, for showing and trying the product.
 *
 * <p>Purpose: draw plausible answers of real units to any instrument, growing over the years, some
 * of them late, wrong, corrected later or not verified, and the same for the same seed on every
 * machine. Figures hang together as the instrument says they do; what an instrument does not say
 * stands in {@code etl/simulation}. Input: the definitions of {@code instrument}, the register of
 * {@code unit}, {@code etl/simulation/*.yml}. Output: files as units send them, or rows of the
 * staging tables, every one marked as simulated.
 *
 * <p>Allowed neighbours: {@code ingest} with its parts, {@code warehouse} and what they may use. No
 * Spark.
 */
package vn.thuoc.simulate;
