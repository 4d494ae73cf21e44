package vn.thuoc.ingest;

/**
 * Printed words where they stand on a form.
 *
 * @param order the place of the anchor among all
 * @param anchor what was found
 * @param piece the line it begins in, by its number
 * @param from where in that line it begins
 * @param lastPiece the line it ends in
 * @param to where in that line it ends
 * @param weight how much this says that the form is there: more letters say more
 */
record FoundAnchor(
    int order, PaperAnchor anchor, int piece, int from, int lastPiece, int to, double weight) {
  private static final int SHORT = 12;

  /** Words within one line. */
  static FoundAnchor words(int order, PaperAnchor anchor, int piece, int[] at, PaperPiece line) {
    String before = line.text().substring(0, at[0]);
    boolean first = before.matches("[\\P{L}\\p{Z}]*([a-zđ][.)])?\\s*");
    boolean parted = first || before.matches("(?s).*[,;:/.…)%\\d☐☒]\\s*");
    int letters = at[1] - at[0];
    double weight = first ? letters + 2 : parted ? letters : letters < SHORT ? 0.1 : 0.4 * letters;
    return new FoundAnchor(order, anchor, piece, at[0], piece, at[1], weight);
  }

  /** Whether this ends before another begins. */
  boolean endsBefore(FoundAnchor other) {
    return lastPiece < other.piece || (lastPiece == other.piece && to <= other.from);
  }
}
