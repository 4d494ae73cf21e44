package vn.thuoc.ingest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Printed words where they stand on a form.
 *
 * @param anchor what was found
 * @param piece the line it begins in, by its number
 * @param from where in that line it begins
 * @param lastPiece the line it ends in
 * @param to where in that line it ends
 * @param weight how much this says that the form is there: more letters say more
 */
record FoundAnchor(PaperAnchor anchor, int piece, int from, int lastPiece, int to, double weight) {
  private static final int SHORT = 12;

  /** Punctuation that belongs to the words before it. */
  private static final Pattern CLOSING = Pattern.compile("[)\\]”\"'’?!]*\\s*[:：]?");

  /** Words within one line; nothing where they stand in the middle of a sentence by chance. */
  static Optional<FoundAnchor> words(PaperAnchor anchor, int piece, int[] at, PaperPiece line) {
    String before = line.text().substring(0, at[0]);
    boolean first = before.matches("[\\P{L}\\p{Z}]*([a-zđ][.)])?\\s*");
    boolean parted = first || before.matches("(?s).*[,;:/.…)%\\d☐☒]\\s*");
    int letters = at[1] - at[0];
    if (!parted && letters < SHORT) {
      return Optional.empty();
    }
    double weight = first ? letters + 2 : parted ? letters : 0.4 * letters;
    Matcher closing = CLOSING.matcher(line.text()).region(at[1], line.text().length());
    int end = closing.lookingAt() ? closing.end() : at[1];
    return Optional.of(new FoundAnchor(anchor, piece, at[0], piece, end, weight));
  }

  int order() {
    return anchor.order();
  }

  /** The same place of the form, as another one of the same questions again and again. */
  FoundAnchor inBlock(String row) {
    PaperAnchor.Place place = anchor.place().orElseThrow();
    PaperAnchor moved =
        new PaperAnchor(
            anchor.order(),
            anchor.key(),
            Optional.of(new PaperAnchor.Place(place.asked(), row, place.column())));
    return new FoundAnchor(moved, piece, from, lastPiece, to, weight);
  }

  /** Whether this ends before another begins. */
  boolean endsBefore(FoundAnchor other) {
    return lastPiece < other.piece || (lastPiece == other.piece && to <= other.from);
  }
}
