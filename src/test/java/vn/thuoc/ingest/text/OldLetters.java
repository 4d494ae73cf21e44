package vn.thuoc.ingest.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes Vietnamese as old programs did. The tables are laid out by vowel, as keyboards teach. */
public final class OldLetters {
  /** Vowels, and behind each the same with the tones in the order sắc, huyền, hỏi, ngã, nặng. */
  static final List<String> VOWELS =
      List.of(
          "aáàảãạ", "ăắằẳẵặ", "âấầẩẫậ", "eéèẻẽẹ", "êếềểễệ", "iíìỉĩị", "oóòỏõọ", "ôốồổỗộ", "ơớờởỡợ",
          "uúùủũụ", "ưứừửữự", "yýỳỷỹỵ");

  private static final Map<Character, String> TCVN3 =
      singles(
          false,
          "61B8B5B6B7B9",
          "A8BEBBBCBDC6",
          "A9CAC7C8C9CB",
          "65D0CCCECFD1",
          "AAD5D2D3D4D6",
          "69DDD7D8DCDE",
          "6FE3DFE1E2E4",
          "ABE8E5E6E7E9",
          "ACEDEAEBECEE",
          "75F3EFF1F2F4",
          "ADF8F5F6F7F9",
          "79FDFAFBFCFE",
          "AE");

  private static final Map<Character, String> VISCII =
      singles(
          false,
          "61E1E0E4E3D5",
          "E5A1A2C6C7A3",
          "E2A4A5A6E7A7",
          "65E9E8EBA8A9",
          "EAAAABACADAE",
          "69EDECEFEEB8",
          "6FF3F2F6F5F7",
          "F4AFB0B1B2B5",
          "BDBEB6B7DEFE",
          "75FAF9FCFBF8",
          "DFD1D7D8E6F1",
          "79FDCFD6DBDC",
          "F0");

  private static final Map<Character, String> VNI = vni();

  static {
    "ĂÂÊÔƠƯĐ"
        .chars()
        .forEach(
            letter -> TCVN3.put((char) letter, "" + (char) (0xA1 + "ĂÂÊÔƠƯĐ".indexOf(letter))));
    VISCII.putAll(
        singles(
            true,
            "41C1C0C4C380",
            "C58182020583",
            "C28485860687",
            "45C9C8CB8889",
            "CA8A8B8C8D8E",
            "49CDCC9BCE98",
            "4FD3D299A09A",
            "D48F90919293",
            "B4959697B394",
            "55DAD99C9D9E",
            "BFBABBBCFFB9",
            "59DD9F14191E",
            "D0"));
  }

  private OldLetters() {}

  /** Every letter with a mark, in this case. */
  static String all(boolean capitals) {
    String all = String.join("", VOWELS).replaceAll("[aeiouy]", "") + "đ";
    return capitals ? all.toUpperCase(Locale.ROOT) : all;
  }

  /** The bytes; letters that the encoding lacks are written small, as in fonts of capitals. */
  public static byte[] bytes(String text, Encoding encoding) {
    return switch (encoding) {
      case UTF_8 -> text.getBytes(StandardCharsets.UTF_8);
      case UTF_16 -> text.getBytes(StandardCharsets.UTF_16LE);
      case WINDOWS_1258 -> apart(text).getBytes(Charset.forName("windows-1258"));
      default -> western(codes(text, encoding));
    };
  }

  /** Codes are bytes; dashes and quotes have the codes of windows-1252, as the fonts have them. */
  private static byte[] western(String codes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (char code : codes.toCharArray()) {
      bytes.writeBytes(
          code <= '\u00ff'
              ? new byte[] {(byte) code}
              : String.valueOf(code).getBytes(Charset.forName("windows-1252")));
    }
    return bytes.toByteArray();
  }

  /** The text as a Unicode program shows it that knows nothing of the encoding. */
  public static String shown(String text, Encoding encoding) {
    if (encoding == Encoding.UTF_8_MISREAD) {
      String misread =
          new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      return signs(misread);
    }
    return signs(new String(bytes(text, encoding), StandardCharsets.ISO_8859_1));
  }

  private static String signs(String codes) {
    StringBuilder signs = new StringBuilder();
    for (char code : codes.toCharArray()) {
      String sign = new String(new byte[] {(byte) code}, Charset.forName("windows-1252"));
      signs.append(sign.equals("\uFFFD") ? String.valueOf(code) : sign);
    }
    return signs.toString();
  }

  private static String codes(String text, Encoding encoding) {
    Map<Character, String> table =
        Map.of(Encoding.TCVN3, TCVN3, Encoding.VISCII, VISCII, Encoding.VNI, VNI).get(encoding);
    StringBuilder codes = new StringBuilder();
    for (char letter : text.toCharArray()) {
      String code = table.get(letter);
      code = code == null && letter > '\u007f' ? table.get(Character.toLowerCase(letter)) : code;
      codes.append(code == null ? "" + letter : code);
    }
    return codes.toString();
  }

  /** The shape of a vowel stays with it, the tone comes behind. */
  private static String apart(String text) {
    StringBuilder apart = new StringBuilder();
    for (char letter : text.toCharArray()) {
      String parts = Normalizer.normalize("" + letter, Normalizer.Form.NFD);
      String shape = parts.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
      apart.append(Normalizer.normalize(shape, Normalizer.Form.NFC));
      apart.append(parts.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", ""));
    }
    return apart.toString();
  }

  private static Map<Character, String> singles(boolean capitals, String... rows) {
    Map<Character, String> codes = new HashMap<>();
    for (int vowel = 0; vowel < VOWELS.size(); vowel++) {
      for (int tone = 0; tone < 6; tone++) {
        char letter = VOWELS.get(vowel).charAt(tone);
        String code = rows[vowel].substring(2 * tone, 2 * tone + 2);
        codes.put(
            capitals ? Character.toUpperCase(letter) : letter,
            "" + (char) Integer.parseInt(code, 16));
      }
    }
    codes.put(capitals ? 'Đ' : 'đ', "" + (char) Integer.parseInt(rows[12], 16));
    return codes;
  }

  private static Map<Character, String> vni() {
    Map<Character, String> codes = new HashMap<>();
    Map<Character, String> plain = Map.of('ơ', "ô", 'ư', "ö");
    String[] signs = {"ùøûõï", "éèúüë", "áàåãä"};
    for (int vowel = 0; vowel < VOWELS.size(); vowel++) {
      String row = VOWELS.get(vowel);
      char base = Normalizer.normalize(row.substring(0, 1), Normalizer.Form.NFD).charAt(0);
      int kind = "ă".indexOf(row.charAt(0)) >= 0 ? 1 : "âêô".indexOf(row.charAt(0)) >= 0 ? 2 : 0;
      String before = plain.getOrDefault(row.charAt(0), "" + base);
      codes.put(row.charAt(0), kind == 0 ? before : base + (kind == 1 ? "ê" : "â"));
      for (int tone = 1; tone < 6; tone++) {
        codes.put(row.charAt(tone), before + signs[kind].charAt(tone - 1));
      }
    }
    codes.putAll(Map.of('đ', "ñ", 'í', "í", 'ì', "ì", 'ỉ', "æ", 'ĩ', "ó", 'ị', "ò", 'ỵ', "î"));
    Map<Character, String> all = new HashMap<>(codes);
    codes.forEach(
        (letter, code) -> all.put(Character.toUpperCase(letter), code.toUpperCase(Locale.ROOT)));
    return all;
  }
}
