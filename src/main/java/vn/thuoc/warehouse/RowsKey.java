package vn.thuoc.warehouse;

import java.util.Map;

/** What rows of a table have in common that are computed, and replaced, together. */
public sealed interface RowsKey permits SubmissionKey, ScopeKey {
  /** The partition that the rows are in. */
  Slice slice();

  /** Columns of the table and what stands in them. */
  Map<String, Object> values();
}
