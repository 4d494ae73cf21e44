package vn.thuoc.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text is read in whatever it was saved, or refused; never taken as gibberish. */
class TextDecoderTest {
  private static final String LABELS =
      """
      Tổng số máy tính đang sử dụng/Tổng số cán bộ, công chức, viên chức, người lao động: 71/74
      Hệ thống máy tính và trang thiết bị CNTT khác phục vụ công việc
      Đã triển khai ứng dụng chữ ký số theo Quyết định số 12/QĐ-UBND; Không
      Tỷ lệ văn bản điện tử gửi, nhận: 85 % – «đạt»
      """;

  @ParameterizedTest
  @EnumSource(
      value = Encoding.class,
      names = {"WINDOWS_1258", "TCVN3", "VNI", "VISCII"})
  void everyLetterComesBack(Encoding encoding) {
    for (boolean capitals : new boolean[] {false, true}) {
      for (String letter : OldLetters.all(capitals).split("")) {
        String codes = new String(OldLetters.bytes(letter, encoding), StandardCharsets.ISO_8859_1);
        boolean lacking = encoding == Encoding.TCVN3 && !"ĂÂÊÔƠƯĐ".contains(letter);

        assertThat(encoding.read(codes))
            .as(letter)
            .contains(lacking ? letter.toLowerCase(java.util.Locale.ROOT) : letter);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Encoding.class,
      names = {"UTF_8", "UTF_16", "WINDOWS_1258", "TCVN3", "VNI", "VISCII"})
  void labelsComeBack(Encoding encoding) {
    boolean signs =
        List.of(Encoding.UTF_8, Encoding.UTF_16, Encoding.WINDOWS_1258).contains(encoding);
    String text = signs ? LABELS : LABELS.replaceAll("[«»]", "\"");
    text = encoding == Encoding.VISCII ? text.replace('–', '-') : text;

    assertThat(TextDecoder.decode(OldLetters.bytes(text, encoding)))
        .isEqualTo(new Decoding.Read(text, encoding));
  }

  @Test
  void marksOfByteOrderAreKnown() {
    byte[] little = {(byte) 0xff, (byte) 0xfe};
    byte[] big = {(byte) 0xfe, (byte) 0xff};
    byte[] small = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    assertThat(TextDecoder.decode(joined(little, LABELS.getBytes(StandardCharsets.UTF_16LE))))
        .isEqualTo(new Decoding.Read(LABELS, Encoding.UTF_16));
    assertThat(TextDecoder.decode(joined(big, LABELS.getBytes(StandardCharsets.UTF_16BE))))
        .isEqualTo(new Decoding.Read(LABELS, Encoding.UTF_16));
    assertThat(TextDecoder.decode(LABELS.getBytes(StandardCharsets.UTF_16BE)))
        .isEqualTo(new Decoding.Read(LABELS, Encoding.UTF_16));
    assertThat(TextDecoder.decode(joined(small, LABELS.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(new Decoding.Read(LABELS, Encoding.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12;13\n4.10;3-4\n", "Year,Unit\n2021,Long Bien\n", "N/A, x, 85 %"})
  void plainTextIsUtf8(String text) {
    assertThat(TextDecoder.decode(text.getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(new Decoding.Read(text, Encoding.UTF_8));
  }

  @ParameterizedTest
  @EnumSource(
      value = Encoding.class,
      names = {"TCVN3", "VNI", "WINDOWS_1258", "UTF_8_MISREAD"})
  void oldLettersSavedAsUtf8AreFound(Encoding encoding) {
    String text = LABELS.replaceAll("[–«»]", "-");
    byte[] bytes = OldLetters.shown(text, encoding).getBytes(StandardCharsets.UTF_8);

    assertThat(TextDecoder.decode(bytes)).isEqualTo(new Decoding.Read(text, encoding));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"M\u00b8y in: 3", "H\u00b5 N\u00e9i", "caf\u00e9; M\u00fcller; na\u00efve"})
  void fewWordsAreRefused(String text) {
    assertThat(TextDecoder.decode(text.getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOf(Decoding.Refused.class);
    assertThat(TextDecoder.decode("C\u00f3".getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOf(Decoding.Refused.class);
  }

  @Test
  void lostLettersAreRefused() {
    Decoding decoding =
        TextDecoder.decode(
            "S? máy tính; Ph?n m?m; S?d?ng; h? th?ng"
                .replaceAll("[á-í]", "?")
                .getBytes(StandardCharsets.UTF_8));

    assertThat(decoding).isInstanceOf(Decoding.Refused.class);
    assertThat(((Decoding.Refused) decoding).message().vi()).contains("mất dấu", "Ph?n");
  }

  @Test
  void questionsAndAddressesLoseNothing() {
    String text = "Có không? Vì sao?Đúng; https://long-bien.gov.vn/tin?id=3&x=a?b ; hỏi?đáp";

    assertThat(TextDecoder.decode(text.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Decoding.Read(text, Encoding.UTF_8));
  }

  @Test
  void twoEncodingsInOneFileAreRefused() {
    byte[] mixed =
        joined(
            OldLetters.bytes(LABELS.replaceAll("[–«»]", "-"), Encoding.TCVN3),
            OldLetters.bytes(LABELS.replaceAll("[–«»]", "-"), Encoding.VNI));

    Decoding decoding = TextDecoder.decode(mixed);

    assertThat(decoding).isInstanceOf(Decoding.Refused.class);
    assertThat(((Decoding.Refused) decoding).message().vi()).contains("TCVN3", "VNI");
    assertThat(((Decoding.Refused) decoding).remedy().vi()).contains("UTF-8");
  }

  @Test
  void noiseIsRefused() {
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      byte[] noise = new byte[400];
      random.nextBytes(noise);
      noise[0] = 'a';
      assertThat(TextDecoder.decode(noise)).isInstanceOf(Decoding.Refused.class);
    }
  }

  @Test
  void namesThatAreNoSyllablesStayAsTheyAre() {
    String text =
        Stream.of("Krông Bông", "Ea H'leo", "Đắk Rlấp", "Buôn Đôn", "Blôk Êban", "Müller", "rôì")
                .collect(Collectors.joining("\n"))
            + LABELS;

    assertThat(TextDecoder.decode(text.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Decoding.Read(text, Encoding.UTF_8));
  }

  private static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.writeBytes(first);
    joined.writeBytes(second);
    return joined.toByteArray();
  }
}
