/**
 * Draws charts without a browser, by the same builders that the pages use.
 *
 * <p>Purpose: one chart, two media. Input: a builder in {@code dashboards/charts}, figures and a
 * theme as JSON. Output: SVG text that is the same for the same question, and a picture made of
 * vectors and real text for a paper. Allowed neighbours: those of {@code report}.
 */
package vn.thuoc.report.chart;
