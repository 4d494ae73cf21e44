/**
 * Words for figures: what people read for a coded value, and sentences filled in from the rows of
 * an answer.
 *
 * <p>Purpose: screens and papers name the same thing alike and say the same of the same figures.
 * Input: {@code dashboards/i18n}, sentences of definitions, {@link vn.thuoc.metric.MetricResult}.
 * Output: texts. Allowed neighbours: {@code problem}, {@code definition}, {@code metric}.
 */
package vn.thuoc.metric.wording;
