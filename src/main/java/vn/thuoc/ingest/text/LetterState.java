package vn.thuoc.ingest.text;

import java.util.Optional;

/** What a piece of text looks like as it stands. */
final class LetterState {
  /** Signs that stand alone as bullets and in measures, whatever the font makes of them. */
  private static final String ALONE = "·°²³±§×÷";

  private LetterState() {}

  enum Seen {
    /** Holds letters that no old encoding has. */
    UNICODE,
    /** Vietnamese as it stands. */
    PLAUSIBLE,
    /** No Vietnamese as it stands, and may be codes. */
    STRANGE,
    /** Says nothing. */
    NEUTRAL
  }

  static Seen of(String piece) {
    Optional<String> codes = WesternCodes.codes(piece);
    if (codes.isEmpty()) {
      return piece.chars().anyMatch(letter -> letter > 'ÿ' && Character.isLetter(letter))
              || Word.judge(piece) == Word.Judgement.RIGHT
          ? Seen.UNICODE
          : Seen.NEUTRAL;
    }
    if (piece.length() == 1 && ALONE.contains(piece)) {
      return Seen.NEUTRAL;
    }
    boolean misread =
        Encoding.UTF_8_MISREAD
            .read(codes.get())
            .filter(text -> Word.judge(text) != Word.Judgement.WRONG)
            .isPresent();
    if (misread) {
      return Seen.STRANGE;
    }
    return switch (Word.judge(piece)) {
      case RIGHT -> Seen.PLAUSIBLE;
      case WRONG -> Seen.STRANGE;
      case NEUTRAL -> Seen.NEUTRAL;
    };
  }
}
