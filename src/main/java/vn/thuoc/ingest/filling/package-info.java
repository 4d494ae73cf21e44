/**
 * Forms filled in as people do it.
 *
 * <p>Purpose: put answers into the empty form of an instrument, each in the place that carries its
 * address: typed cells and ticks in a workbook, content controls in a Word document, lines of CSV.
 * What a form has places for is read from the empty form itself. Input: the empty forms of {@code
 * ingest.template} and a map from address to what a person writes there. Output: the bytes of one
 * file, the same for the same answers, or the addresses that have no place.
 *
 * <p>Allowed neighbours: {@code ingest}, {@code ingest.template} and what they may use.
 */
package vn.thuoc.ingest.filling;
