package vn.thuoc.ingest.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The codes of the VNI fonts for Windows (VNI-Times): a vowel and behind it one sign for its shape
 * and tone together; đ, ơ, ư and the kinds of i have codes of their own.
 */
final class VniCodes implements LetterCode {
  private static final String GRAVE = "\u0300";
  private static final String ACUTE = "\u0301";
  private static final String TILDE = "\u0303";
  private static final String HOOK = "\u0309";
  private static final String DOT = "\u0323";
  private static final String CIRCUMFLEX = "\u0302";
  private static final String BREVE = "\u0306";

  /** Signs that carry a tone alone, for any vowel. */
  private static final Map<Character, String> TONES =
      Map.of('ù', ACUTE, 'ø', GRAVE, 'û', HOOK, 'õ', TILDE, 'ï', DOT);

  /** Signs for the shapes of a, e and o, with their tones. */
  private static final Map<Character, String> ROUND =
      Map.of(
          'â', CIRCUMFLEX,
          'á', CIRCUMFLEX + ACUTE,
          'à', CIRCUMFLEX + GRAVE,
          'å', CIRCUMFLEX + HOOK,
          'ã', CIRCUMFLEX + TILDE,
          'ä', CIRCUMFLEX + DOT);

  /** Signs for the other shape of a. */
  private static final Map<Character, String> SHORT =
      Map.of(
          'ê', BREVE,
          'é', BREVE + ACUTE,
          'è', BREVE + GRAVE,
          'ú', BREVE + HOOK,
          'ü', BREVE + TILDE,
          'ë', BREVE + DOT);

  private static final Map<Character, Character> ALONE =
      Map.of(
          'ñ', 'đ', 'ô', 'ơ', 'ö', 'ư', 'í', 'í', 'ì', 'ì', 'æ', 'ỉ', 'ó', 'ĩ', 'ò', 'ị', 'î', 'ỵ');

  private final Map<String, String> pairs = new HashMap<>();

  VniCodes() {
    for (char vowel : "aeouyôö".toCharArray()) {
      char plain = ALONE.getOrDefault(vowel, vowel);
      TONES.forEach((sign, marks) -> put(vowel, sign, plain + marks));
      if ("aeo".indexOf(vowel) >= 0) {
        ROUND.forEach((sign, marks) -> put(vowel, sign, plain + marks));
      }
    }
    SHORT.forEach((sign, marks) -> put('a', sign, 'a' + marks));
  }

  /** People mix small signs with capital vowels; the vowel says which letter it is. */
  private void put(char vowel, char sign, String letter) {
    String small = Normalizer.normalize(letter, Normalizer.Form.NFC);
    String capital = small.toUpperCase(java.util.Locale.ROOT);
    for (char either : new char[] {sign, Character.toUpperCase(sign)}) {
      pairs.put("" + vowel + either, small);
      pairs.put("" + Character.toUpperCase(vowel) + either, capital);
    }
  }

  @Override
  public Optional<String> read(String codes) {
    StringBuilder text = new StringBuilder(codes.length());
    int at = 0;
    while (at < codes.length()) {
      String pair = pairs.get(codes.substring(at, Math.min(at + 2, codes.length())));
      if (pair != null) {
        text.append(pair);
        at += 2;
      } else {
        text.append(alone(codes.charAt(at)));
        at++;
      }
    }
    return Optional.of(text.toString());
  }

  private static char alone(char code) {
    Character small = ALONE.get(Character.toLowerCase(code));
    if (small == null) {
      return WesternCodes.sign(code);
    }
    return Character.isUpperCase(code) ? Character.toUpperCase(small) : small;
  }
}
