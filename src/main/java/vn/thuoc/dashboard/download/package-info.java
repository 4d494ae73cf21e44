/**
 * Components of pages as files that people take away: CSV for programs, workbooks for people.
 *
 * <p>Purpose: give every row of a component exactly, with all digits, and in a workbook also say
 * where the figures come from. Input: {@link vn.thuoc.dashboard.ComponentTable}, {@link
 * vn.thuoc.metric.wording.Wording}. Output: the bytes of a file, the same for the same release.
 * Allowed neighbours: {@code problem}, {@code metric}, {@code dashboard}.
 */
package vn.thuoc.dashboard.download;
