package vn.thuoc.ingest.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An encoding with one byte for each letter. */
final class SingleCodes implements LetterCode {
  /**
   * TCVN3, the set VN3 of TCVN 5712:1993 that the ABC fonts (.VnTime, .VnArial) use. It has no
   * capitals with tones: those are the small letters in fonts of capitals (.VnTimeH).
   */
  static final SingleCodes TCVN3 =
      new SingleCodes(
          "A1ĂÂÊÔƠƯĐăâêôơưđ B5àảãáạ BBằẳẵắ C6ặầẩẫấậè CEẻẽéẹềểễếệìỉ DCĩíịò E1ỏõóọồổỗốộờởỡớợù"
              + " F1ủũúụừửữứựỳỷỹýỵ");

  /** VISCII 1.1 (RFC 1456). */
  static final SingleCodes VISCII =
      new SingleCodes(
          "02Ẳ 05ẴẪ 14Ỷ 19Ỹ 1EỴ"
              + " 80ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
              + "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ");

  private final Map<Character, Character> letters = new HashMap<>();

  /**
   * @param rows runs of letters, each with the number of its first one before it
   */
  private SingleCodes(String rows) {
    for (String row : rows.split(" ")) {
      int first = Integer.parseInt(row.substring(0, 2), 16);
      for (int i = 2; i < row.length(); i++) {
        letters.put((char) (first + i - 2), row.charAt(i));
      }
    }
  }

  @Override
  public Optional<String> read(String codes) {
    StringBuilder text = new StringBuilder(codes.length());
    for (int i = 0; i < codes.length(); i++) {
      char code = codes.charAt(i);
      Character letter = letters.get(code);
      text.append(letter == null ? WesternCodes.sign(code) : letter);
    }
    return Optional.of(text.toString());
  }
}
