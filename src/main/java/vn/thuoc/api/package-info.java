/**
 * The HTTP server: pages, their payloads, metrics, instruments, papers.
 *
 * <p>Purpose: carry questions in and answers out, and nothing else; one place maps problems to
 * HTTP. Input: addresses. Output: HTML, JSON, PDF, CSV, workbooks. Papers come through {@link
 * vn.thuoc.api.PaperSource}, so that the server knows nothing of how they are drawn.
 *
 * <p>Allowed neighbours: {@code problem}, {@code instrument}, {@code metric}, {@code dashboard},
 * {@code report}; never Spark.
 */
package vn.thuoc.api;
