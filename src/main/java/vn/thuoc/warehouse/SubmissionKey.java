package vn.thuoc.warehouse;

/** Whose form it is, for what year: all revisions share it. */
public record SubmissionKey(Slice slice, String unitId) {}
