package vn.thuoc.ingest;

import java.util.Optional;

/**
 * Printed words by which a place of a form is found.
 *
 * @param order its place among all; several anchors of one order are other words for one place
 * @param key the words, as {@link KeyedText} has them; empty for the header of a table, which is
 *     found by its cells
 * @param place the place that they stand before; none for words that only part one from another,
 *     such as headings
 */
record PaperAnchor(int order, String key, Optional<Place> place) {

  /** Whether this is the header of a table. */
  boolean header() {
    return key.isEmpty();
  }

  /**
   * A place of a form.
   *
   * @param asked the question
   * @param row number of the block, where the same questions are printed again and again
   * @param column column of the block
   */
  record Place(AskedQuestion asked, String row, String column) {}
}
