package vn.thuoc.ingest.results;

/**
 * What the loading of published results did.
 *
 * @param changed whether the file said something new; if not, nothing was written
 * @param rows results in the file
 * @param units units that they speak of
 * @param years years that they speak of
 */
public record ResultReport(boolean changed, long rows, long units, long years) {}
