package vn.thuoc.metric;

/** Where the rows of a view are while the server runs. */
public enum Held {
  /** In the read model, whole. */
  MEMORY,
  /**
   * In their table, read on demand: rows per unit and criterion are too many to hold. A release
   * that has few of them may hold them all the same.
   */
  LOOKUP
}
