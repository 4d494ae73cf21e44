package vn.thuoc.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a file shows, whatever its format: the sheets of a workbook, or a document as one sheet
 * whose rows are its paragraphs and the rows of its tables.
 *
 * @param kind what kind of file it is
 * @param grids its sheets as people see them; at least one. Boxes stand in texts as ☐ and ☒
 * @param instrumentId the instrument that the file itself names out of sight, as templates do
 * @param addressed the places that carry the address of their answer out of sight, in the order of
 *     the file, empty ones as well; where every option has a place of its own, its text is ☒ or any
 *     other mark when it is chosen
 * @param bookmarked the bookmarks of a document by {@link AnswerAddress#bookmark}, with what stands
 *     in them; a program that drops the addresses of controls keeps these
 */
record SentForm(
    Kind kind,
    List<Grid> grids,
    Optional<String> instrumentId,
    List<Addressed> addressed,
    Map<String, GridCell> bookmarked) {

  SentForm {
    grids = List.copyOf(grids);
    addressed = List.copyOf(addressed);
    bookmarked = Map.copyOf(bookmarked);
  }

  /** A workbook. */
  SentForm(List<Grid> grids, Optional<String> instrumentId, List<Addressed> addressed) {
    this(Kind.WORKBOOK, grids, instrumentId, addressed, Map.of());
  }

  /** Kinds of files. */
  enum Kind {
    WORKBOOK,
    DOCUMENT
  }

  /** A place of the form with the address of the answer it takes. */
  record Addressed(AnswerAddress address, GridCell cell) {}
}
