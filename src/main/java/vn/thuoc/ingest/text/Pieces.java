package vn.thuoc.ingest.text;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cuts a text into the pieces that an encoding is judged by. In every encoding that intake knows,
 * digits, spaces and punctuation of ASCII are themselves, so they part pieces before it is known
 * which encoding it is.
 */
final class Pieces {
  /** Six control codes are letters in VISCII. */
  private static final Pattern PIECE =
      Pattern.compile("[A-Za-z\\x02\\x05\\x06\\x14\\x19\\x1E\\x80-\\x{10FFFF}]+");

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z]+");

  /** No file needs more different words than these to show how its letters are kept. */
  private static final int MOST = 20_000;

  private Pieces() {}

  /** The different pieces that hold more than plain letters. */
  static Set<String> of(String text) {
    return in(text).distinct().limit(MOST).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** All pieces that hold more than plain letters, from left to right. */
  static Stream<String> in(String text) {
    return PIECE.matcher(text).results().map(MatchResult::group).filter(piece -> !isPlain(piece));
  }

  private static boolean isPlain(String piece) {
    return PLAIN.matcher(piece).matches();
  }

  /** The text with each piece of more than plain letters replaced, from left to right. */
  static String replace(String text, UnaryOperator<String> by) {
    return PIECE
        .matcher(text)
        .replaceAll(
            piece ->
                Matcher.quoteReplacement(
                    isPlain(piece.group()) ? piece.group() : by.apply(piece.group())));
  }
}
