package vn.thuoc.ingest.register;

/**
 * What the loading of changes did.
 *
 * @param changed whether the file said something new; if not, nothing was written
 * @param mergers units that were merged into another
 * @param splits units that were split
 * @param renamings units that were renamed
 * @param unassigned split units without a main successor: their figures stay unassigned
 */
public record ChangesReport(
    boolean changed, long mergers, long splits, long renamings, long unassigned) {}
