/**
 * The HTTP server: pages, their payloads, metrics, instruments, papers, orders of papers.
 *
 * <p>Purpose: carry questions in and answers out, and nothing else; one place maps problems to
 * HTTP. Input: addresses, and orders as JSON. Output: HTML, JSON, PDF, CSV, workbooks, archives.
 * Papers come through {@link vn.thuoc.report.PaperSource}, so that the server knows nothing of how
 * they are drawn.
 *
 * <p>Allowed neighbours: {@code problem}, {@code instrument}, {@code metric}, {@code dashboard},
 * {@code report}; never Spark.
 */
package vn.thuoc.api;
