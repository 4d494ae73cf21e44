package vn.thuoc.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShownTextTest {
  private static final String PARTED = Normalizer.normalize("Phường Mỹ Bình", Normalizer.Form.NFD);

  @Test
  void accentsOfTheirOwnTakeNoRoom() {
    assertThat(PARTED).hasSizeGreaterThan("Phường Mỹ Bình".length());
    assertThat(ShownText.width(PARTED)).isEqualTo("Phường Mỹ Bình".length());
    assertThat(ShownText.beginning(PARTED, 14)).isEqualTo(PARTED);
    assertThat(ShownText.end(PARTED, 14)).isEqualTo(PARTED);
  }

  @Test
  void aCutNeverPartsALetterFromItsAccents() {
    for (int most = 2; most < 14; most++) {
      String beginning =
          Normalizer.normalize(ShownText.beginning(PARTED, most), Normalizer.Form.NFC);
      assertThat(beginning).isEqualTo("Phường Mỹ Bình".substring(0, most - 1) + "…");
      String end = Normalizer.normalize(ShownText.end(PARTED, most), Normalizer.Form.NFC);
      assertThat(end).isEqualTo("…" + "Phường Mỹ Bình".substring(15 - most));
    }
  }

  @Test
  void columnsOfATableLineUp() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
    RowFormat.TABLE.write(
        out,
        List.of("Tệp", "Kết quả"),
        List.of(
            Map.of("Tệp", PARTED, "Kết quả", "đã nạp"),
            Map.of("Tệp", "Phường Mỹ Bình", "Kết quả", "đã nạp")));
    out.flush();
    List<String> lines =
        Normalizer.normalize(bytes.toString(StandardCharsets.UTF_8), Normalizer.Form.NFC)
            .lines()
            .toList();
    assertThat(lines.get(1)).isEqualTo(lines.get(2));
  }
}
