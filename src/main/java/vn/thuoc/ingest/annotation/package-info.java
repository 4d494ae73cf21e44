/**
 * Copies of files that were sent in, with remarks where something is wrong.
 *
 * <p>Purpose: a file that a unit can mend and send back. Input: the bytes of a file and {@link
 * vn.thuoc.ingest.annotation.Remark remarks} with their places. Output: the same file with comments
 * at the places and a list of all remarks; it loads again with the same answers. Nothing in the
 * file is executed or computed.
 *
 * <p>Allowed neighbours: {@code ingest} and what it may use.
 */
package vn.thuoc.ingest.annotation;
