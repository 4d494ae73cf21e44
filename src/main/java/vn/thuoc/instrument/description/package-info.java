/**
 * What an instrument asks, how it scores and what is wrong with its document, in words.
 *
 * <p>Purpose: one description from which terminal, Markdown, JSON and the pages are written, so
 * that they cannot say different things. Input: {@link vn.thuoc.instrument.Instrument}. Output:
 * {@link vn.thuoc.instrument.description.InstrumentDescription} and its three ways of writing.
 * Labels are the document's own; words around them are Vietnamese.
 *
 * <p>Allowed neighbours: {@code problem}, {@code instrument} with {@code answer} and {@code rule}.
 */
package vn.thuoc.instrument.description;
