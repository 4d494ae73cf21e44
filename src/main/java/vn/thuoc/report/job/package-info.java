/**
 * Many papers at once: one order, its files, and the queue of a server.
 *
 * <p>Purpose: make every paper of an order in every format that is wanted, go on where an
 * interrupted run stopped, and tell how far it is. Input: an order, {@link
 * vn.thuoc.report.Reports}, one release. Output: files in a folder, with a ledger of those that are
 * complete.
 *
 * <p>Allowed neighbours: {@code problem}, {@code definition}, {@code metric} and {@code report};
 * {@code report} knows nothing of it.
 */
package vn.thuoc.report.job;
