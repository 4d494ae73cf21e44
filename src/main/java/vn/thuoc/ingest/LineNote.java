package vn.thuoc.ingest;

/**
 * What stands in the column for notes on one line.
 *
 * @param lineId the line
 * @param text the note, in composed Unicode and without stray spaces
 * @param cell where it stands
 */
public record LineNote(String lineId, String text, String cell) {}
