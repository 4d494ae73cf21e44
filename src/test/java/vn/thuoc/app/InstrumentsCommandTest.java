package vn.thuoc.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code thuoc instruments} as a person types it. */
class InstrumentsCommandTest {
  private static final String BINH_THUAN = "binh-thuan-2022-district";

  @TempDir private Path folder;

  @Test
  void theListSaysHowMuchThereIsOfEverything() {
    Map<String, String> row =
        Thuoc.runPlain("instruments", "--format", "csv").csv().stream()
            .filter(found -> found.get("id").equals(BINH_THUAN))
            .findFirst()
            .orElseThrow();

    assertThat(row)
        .containsEntry("tiers", "district")
        .containsEntry("years", "2022")
        .containsEntry("criteria", "109")
        .containsEntry("max_score", "500")
        .containsEntry("defects", "15");
  }

  @Test
  void theTableSpeaksToPeopleInTheirLanguage() {
    assertThat(Thuoc.runPlain("instruments").out())
        .contains("điểm tối đa", "chỗ mâu thuẫn", "cấp huyện", BINH_THUAN);
    assertThat(Thuoc.runPlain("instruments", "--lang", "en").out())
        .contains("maximum", "defects", "district")
        .doesNotContain("cấp huyện  ");
  }

  @Test
  void programsGetTheSameFromListAndInstrument() {
    JsonNode list = Thuoc.runPlain("instruments", "--format", "json").json();
    JsonNode one = Thuoc.runPlain("instruments", BINH_THUAN, "--format", "json").json();

    assertThat(list.findValuesAsText("id")).contains(BINH_THUAN);
    assertThat(one.get("maximum").get("max_score").asInt()).isEqualTo(500);
    assertThat(one.get("counts").get("defects").asInt()).isEqualTo(one.get("defects").size());
  }

  @Test
  void anInstrumentIsWrittenToAFile() throws IOException {
    Path file = folder.resolve("phieu.md");

    Thuoc.Ran ran =
        Thuoc.runPlain("instruments", BINH_THUAN, "--format", "markdown", "--out", file.toString());

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("Đã ghi");
    assertThat(Files.readString(file))
        .startsWith("# Đánh giá ứng dụng CNTT cấp huyện, tỉnh Bình Thuận 2022\n")
        .contains("Tài liệu gốc có 15 chỗ mâu thuẫn hoặc in sai; cách đọc đã chọn:");
  }

  @Test
  void theWidthIsKeptTo() {
    List<String> lines =
        Thuoc.runPlain("instruments", BINH_THUAN, "--width", "60").out().lines().toList();

    assertThat(lines).contains("Cơ quan ban hành: UBND tỉnh Bình Thuận");
    assertThat(lines).allMatch(line -> line.length() <= 60);
  }

  @Test
  void whatIsUnknownIsRefusedWithWhatIsKnown() {
    Thuoc.Ran id = Thuoc.runPlain("instruments", "binh-thuan");
    Thuoc.Ran format = Thuoc.runPlain("instruments", BINH_THUAN, "--format", "pdf");

    assertThat(id.code()).isEqualTo(1);
    assertThat(id.err()).contains("Không có bộ phiếu «binh-thuan».", BINH_THUAN);
    assertThat(format.code()).isEqualTo(1);
    assertThat(format.err()).contains("text, markdown, json");
  }
}
