package vn.thuoc.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Texts in old letters are known by the company they keep. */
class LegacyLettersTest {
  private static final List<String> LABELS =
      List.of(
          "Tên đơn vị",
          "Số máy in",
          "Có",
          "Ông",
          "Hạ tầng kỹ thuật công nghệ thông tin",
          "Quyết định phê duyệt",
          "Đã đáp ứng");

  @ParameterizedTest
  @EnumSource(
      value = Encoding.class,
      names = {"TCVN3", "VNI", "WINDOWS_1258", "UTF_8_MISREAD", "VISCII"})
  void aFileInOneEncodingIsRepaired(Encoding encoding) {
    List<LegacyLetters.Source> sources =
        LABELS.stream().map(text -> source(OldLetters.shown(text, encoding), "")).toList();

    LegacyLetters.Verdict.Legacy legacy = (LegacyLetters.Verdict.Legacy) LegacyLetters.of(sources);

    assertThat(legacy.encodings()).containsExactly(encoding);
    assertThat(sources.stream().map(text -> legacy.repair().read(text).text()))
        .containsExactlyElementsOf(LABELS);
  }

  @Test
  void labelsInUnicodeAndAnswersInOldLettersAreToldApart() {
    List<LegacyLetters.Source> sources =
        Stream.of(
                LABELS.stream(),
                Stream.of("Tên đơn vị: Phßng V¨n hãa", "§µo t¹o", "NguyÔn ThÞ B×nh", "Cã", "Không"))
            .flatMap(texts -> texts)
            .map(text -> source(text, ""))
            .toList();

    LegacyLetters.Verdict.Legacy legacy = (LegacyLetters.Verdict.Legacy) LegacyLetters.of(sources);

    assertThat(legacy.encodings()).containsExactly(Encoding.TCVN3);
    assertThat(texts(legacy, sources))
        .containsAll(LABELS)
        .contains("Tên đơn vị: Phòng Văn hóa", "Đào tạo", "Nguyễn Thị Bình", "Không");
    assertThat(legacy.repair().read(source("Cã", "")))
        .as("Vietnamese either way, alone in its cell")
        .isEqualTo(new LetterRepair.Repaired("Cã", false));
  }

  @Test
  void aFontIsEnoughForOneWord() {
    List<LegacyLetters.Source> sources =
        Stream.concat(
                LABELS.stream().map(text -> source(text, "Times New Roman")),
                Stream.of(
                    source("Cã", ".VnTime"),
                    source("céng hßa", ".VnTimeH"),
                    source("Coù", "VNI-Times"),
                    source("Có", "VNI-Times"),
                    source("Đã", ".VnTime")))
            .toList();

    LegacyLetters.Verdict.Legacy legacy = (LegacyLetters.Verdict.Legacy) LegacyLetters.of(sources);

    assertThat(legacy.encodings()).isEqualTo(Set.of(Encoding.TCVN3, Encoding.VNI));
    assertThat(texts(legacy, sources)).endsWith("Có", "CỘNG HÒA", "Có", "Có", "Đã");
  }

  @Test
  void capitalsOfOldFontsArePutRight() {
    List<LegacyLetters.Source> sources =
        Stream.of("CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM", "UBND THÞ X· LA GI", "B¸o c¸o")
            .map(text -> source(text, ""))
            .toList();

    LegacyLetters.Verdict.Legacy legacy = (LegacyLetters.Verdict.Legacy) LegacyLetters.of(sources);

    assertThat(texts(legacy, sources))
        .containsExactly("CỘNG HÒA Xã HỘI CHỦ NGHĨA VIỆT NAM", "UBND THỊ Xã LA GI", "Báo cáo");
  }

  @Test
  void soundTextsAreLeftAlone() {
    List<LegacyLetters.Source> sources =
        Stream.concat(
                LABELS.stream(),
                Stream.of("85 %", "« trích »", "m²", "3 µm", "25°C", "· mục", "½", "☒ Có", "José"))
            .map(text -> source(text, ""))
            .toList();

    assertThat(LegacyLetters.of(sources)).isEqualTo(new LegacyLetters.Verdict.Sound(List.of()));
  }

  @Test
  void oneStrangeWordIsToldAndAFormOfFewIsRefused() {
    List<LegacyLetters.Source> sources =
        Stream.concat(
                LABELS.stream().map(text -> source(text, "")), Stream.of(source("V¨n phßng", "")))
            .toList();

    LegacyLetters.Verdict verdict = LegacyLetters.of(sources);

    assertThat(verdict).isInstanceOf(LegacyLetters.Verdict.Unclear.class);
    assertThat(((LegacyLetters.Verdict.Unclear) verdict).examples()).contains("V¨n", "phßng");
    assertThat(((LegacyLetters.Verdict.Unclear) verdict).likely()).contains(Encoding.TCVN3);
  }

  private static Stream<String> texts(
      LegacyLetters.Verdict.Legacy legacy, List<LegacyLetters.Source> sources) {
    return sources.stream().map(text -> legacy.repair().read(text).text());
  }

  private static LegacyLetters.Source source(String text, String font) {
    return new LegacyLetters.Source(text, font.isEmpty() ? Optional.empty() : Optional.of(font));
  }
}
