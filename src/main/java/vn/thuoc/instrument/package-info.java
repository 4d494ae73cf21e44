/**
 * Instruments: what a form asks, how it is scored, and what is wrong with the document itself.
 *
 * <p>Purpose: the vocabulary of answer types and rule kinds in which every form of every issuer is
 * written down as YAML. Input: {@code etl/instruments/*.yml}. Output: {@link
 * vn.thuoc.instrument.Instrument} values, complete and checked. The answer types live in {@code
 * instrument.answer}, the rules in {@code instrument.rule}. Pure Java, no Spark.
 *
 * <p>Allowed neighbours: {@code problem}, {@code definition}.
 */
package vn.thuoc.instrument;
