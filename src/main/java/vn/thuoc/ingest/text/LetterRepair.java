package vn.thuoc.ingest.text;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the texts of a file into Unicode. In one text, Unicode and old letters may stand side by
 * side, as a label and what was entered behind it; a word that is Vietnamese either way is what the
 * words before it are. Not for use by several threads.
 */
public final class LetterRepair {
  private final Optional<Encoding> found;
  private final boolean allOld;

  /** Words come again and again in a form. */
  private final Map<List<Object>, Kind> known = new HashMap<>();

  /**
   * @param found the encoding of texts whose font is not known
   * @param allOld whether the whole file is in old letters
   */
  LetterRepair(Optional<Encoding> found, boolean allOld) {
    this.found = found;
    this.allOld = allOld;
  }

  /**
   * A repaired text.
   *
   * @param text in Unicode
   * @param certain false where every word would be Vietnamese either way; it is left as it was
   */
  public record Repaired(String text, boolean certain) {}

  private enum Kind {
    OLD,
    NEW,
    EITHER,
    NEUTRAL
  }

  /** The text in Unicode. */
  public Repaired read(LegacyLetters.Source source) {
    Optional<Encoding> encoding = source.encoding().or(() -> found);
    if (encoding.isEmpty()) {
      return new Repaired(source.text(), true);
    }
    List<Kind> kinds =
        Pieces.in(source.text())
            .map(
                piece ->
                    known.computeIfAbsent(
                        List.of(encoding.get(), piece), key -> kind(encoding.get(), piece)))
            .toList();
    boolean decided = kinds.contains(Kind.OLD) || kinds.contains(Kind.NEW);
    boolean old = source.encoding().isPresent() || allOld;
    boolean certain = decided || old || !kinds.contains(Kind.EITHER);
    Kind first = old ? Kind.OLD : Kind.NEW;
    first = kinds.stream().filter(LetterRepair::isDecided).findFirst().orElse(first);
    String text = replaced(source.text(), encoding.get(), kinds.iterator(), first);
    boolean capitals = source.font().filter(Encoding::hasOnlyCapitals).isPresent();
    return new Repaired(capitals ? text.toUpperCase(Locale.ROOT) : text, certain);
  }

  private static boolean isDecided(Kind kind) {
    return kind == Kind.OLD || kind == Kind.NEW;
  }

  private static String replaced(
      String text, Encoding encoding, Iterator<Kind> kinds, Kind beforeFirst) {
    Kind[] last = {beforeFirst};
    return Pieces.replace(
        text,
        piece -> {
          Kind kind = kinds.next();
          last[0] = isDecided(kind) ? kind : last[0];
          return kind != Kind.NEUTRAL && last[0] == Kind.OLD
              ? read(encoding, piece).orElse(piece)
              : piece;
        });
  }

  private static Kind kind(Encoding encoding, String piece) {
    LetterState.Seen seen = LetterState.of(piece);
    Optional<Word.Judgement> other = read(encoding, piece).map(Word::judge);
    if (seen == LetterState.Seen.UNICODE) {
      return Kind.NEW;
    }
    if (other.isEmpty()) {
      return seen == LetterState.Seen.PLAUSIBLE ? Kind.NEW : Kind.NEUTRAL;
    }
    boolean fits = other.get() != Word.Judgement.WRONG;
    return switch (seen) {
      case PLAUSIBLE -> fits ? Kind.EITHER : Kind.NEW;
      case STRANGE -> fits ? Kind.OLD : Kind.EITHER;
      default ->
          other.get() == Word.Judgement.RIGHT && piece.length() > 1 ? Kind.EITHER : Kind.NEUTRAL;
    };
  }

  private static Optional<String> read(Encoding encoding, String piece) {
    return WesternCodes.codes(piece).flatMap(encoding::read);
  }
}
