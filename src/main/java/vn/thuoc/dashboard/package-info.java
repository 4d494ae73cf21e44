/**
 * Pages as data: which components a page has, what each asks of the metrics, and the one payload
 * that a browser draws the whole page from.
 *
 * <p>Purpose: a new page is a file in {@code dashboards/pages}, never new code. Input: page, word
 * and theme definitions, {@link vn.thuoc.metric.Metrics}. Output: {@link
 * vn.thuoc.dashboard.PageView}. Allowed neighbours: {@code problem}, {@code definition}, {@code
 * metric}, {@code unit} (how Vietnamese names are found).
 */
package vn.thuoc.dashboard;
