/**
 * The HTTP server: pages, their payloads, metrics, papers.
 *
 * <p>Purpose: carry questions in and answers out, and nothing else; one place maps problems to
 * HTTP. Input: addresses. Output: HTML, JSON, PDF. Allowed neighbours: everything below it; never
 * Spark.
 */
package vn.thuoc.api;
