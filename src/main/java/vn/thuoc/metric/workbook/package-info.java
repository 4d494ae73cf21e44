/**
 * Cells of workbooks: values in their types, texts that never become formulas, bytes that say
 * nothing of the clock.
 *
 * <p>Purpose: whatever leaves as a workbook, from a page or as a paper, writes the same figure the
 * same way. Input: values of a {@link vn.thuoc.metric.MetricResult} with their formats, words of
 * {@code dashboards/i18n}. Output: cells of a workbook. Allowed neighbours: {@code metric}.
 */
package vn.thuoc.metric.workbook;
