package vn.thuoc.ingest.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges whether a piece of text without spaces can be Vietnamese. */
final class Word {
  /** What a reading of a piece is worth. */
  enum Judgement {
    /** Has letters with marks, and all its words are possible syllables. */
    RIGHT,
    /** Holds a word that is none, or signs amid letters. */
    WRONG,
    /** Says nothing: no letters with marks. */
    NEUTRAL
  }

  /**
   * Letters and the signs of Latin-1, of which old fonts make letters: found amid letters they are
   * signs of a wrong reading. Spaces and other punctuation part words.
   */
  private static final Pattern PIECE =
      Pattern.compile("[\\p{L}\\p{M}\\uFFFD\\u0080-\\u009F\\u00A1-\\u00BF×÷ƒˆ˜†‡‰™€₫\\p{Cc}]+");

  private static final Pattern AT_THE_BEGIN = Pattern.compile("^[«»·°]+");
  private static final Pattern AT_THE_END = Pattern.compile("[«»·°²³¹®©]+$");

  /** Measures: µm. */
  private static final Pattern MEASURE = Pattern.compile("µ[a-zA-Z]?");

  private static final Pattern ABBREVIATION =
      Pattern.compile("[B-ZĐ&&[^EIOUY]]*Đ[B-ZĐ&&[^EIOUY]]*");

  private Word() {}

  /** Judges text as it is read; the worst of its words counts. */
  static Judgement judge(String text) {
    Judgement all = Judgement.NEUTRAL;
    Matcher pieces = PIECE.matcher(text);
    while (pieces.find()) {
      String piece = AT_THE_BEGIN.matcher(pieces.group()).replaceFirst("");
      Judgement one = piece(AT_THE_END.matcher(piece).replaceFirst(""));
      if (one == Judgement.WRONG) {
        return one;
      }
      all = one == Judgement.RIGHT ? one : all;
    }
    return all;
  }

  private static Judgement piece(String piece) {
    if (isPlain(piece)
        || piece.codePoints().noneMatch(Character::isLetter)
        || MEASURE.matcher(piece).matches()
        || ABBREVIATION.matcher(piece).matches()
        || piece.toLowerCase(Locale.ROOT).equals("đ")) {
      return Judgement.NEUTRAL;
    }
    return VietnameseSyllable.is(piece) ? Judgement.RIGHT : Judgement.WRONG;
  }

  private static boolean isPlain(String piece) {
    return piece.chars().allMatch(letter -> letter < '\u0080' && letter >= ' ');
  }
}
