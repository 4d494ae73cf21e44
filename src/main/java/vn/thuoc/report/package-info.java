/**
 * Official papers: definitions in {@code dashboards/reports} turned into files.
 *
 * <p>Purpose: print what the screens show, from the same metrics, in the layout that offices are
 * used to. A report is a template (.jrxml), parts that several templates share, and a definition
 * (.yml) that says which metric views, charts and parameters feed it; no report needs Java. Where
 * the definition names a Word template, DOCX is made from that by {@code document}, and else copied
 * from the laid out pages. Input: {@link vn.thuoc.metric.Metrics}, definitions, parameters. Output:
 * bytes of a PDF, DOCX or XLSX, the same for the same release.
 *
 * <p>Allowed neighbours: {@code problem}, {@code definition}, {@code metric} with its {@code
 * wording} and {@code workbook}.
 */
package vn.thuoc.report;
