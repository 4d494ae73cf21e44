package vn.thuoc.ingest.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The signs of windows-1252, as which programs show and keep codes of other encodings that they
 * were not told about.
 */
final class WesternCodes {
  private static final int FIRST_SIGN = 0x80;
  private static final int LAST_SIGN = 0x9f;
  private static final int LAST_CODE = 0xff;

  private static final char[] SIGNS = signs();
  private static final Map<Character, Character> CODES = codes();

  /** windows-1258, in composed Unicode. */
  static final LetterCode VIETNAMESE_WINDOWS = WesternCodes::windows1258;

  /** UTF-8 that somebody read as windows-1252 and saved again. */
  static final LetterCode UTF_8 = WesternCodes::utf8;

  private WesternCodes() {}

  /** The sign that windows-1252 has for a code; codes that it leaves free stay as they are. */
  static char sign(char code) {
    return code >= FIRST_SIGN && code <= LAST_SIGN ? SIGNS[code - FIRST_SIGN] : code;
  }

  /** A text as the codes that windows-1252 would have for it; nothing where it has none. */
  static Optional<String> codes(String text) {
    StringBuilder codes = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      Character code = letter <= LAST_CODE ? Character.valueOf(letter) : CODES.get(letter);
      if (code == null) {
        return Optional.empty();
      }
      codes.append(code.charValue());
    }
    return Optional.of(codes.toString());
  }

  private static char[] signs() {
    char[] signs = new char[LAST_SIGN - FIRST_SIGN + 1];
    Charset western = Charset.forName("windows-1252");
    for (int code = FIRST_SIGN; code <= LAST_SIGN; code++) {
      char sign = new String(new byte[] {(byte) code}, western).charAt(0);
      signs[code - FIRST_SIGN] = sign == '\uFFFD' ? (char) code : sign;
    }
    return signs;
  }

  private static Map<Character, Character> codes() {
    Map<Character, Character> codes = new HashMap<>();
    for (int i = 0; i < SIGNS.length; i++) {
      codes.put(SIGNS[i], (char) (FIRST_SIGN + i));
    }
    return codes;
  }

  private static Optional<String> windows1258(String codes) {
    String text =
        new String(codes.getBytes(StandardCharsets.ISO_8859_1), Charset.forName("windows-1258"));
    return Optional.of(Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  private static Optional<String> utf8(String codes) {
    ByteBuffer bytes = ByteBuffer.wrap(codes.getBytes(StandardCharsets.ISO_8859_1));
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
