package vn.thuoc.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two releases of the real sheet: as it was sent in, and as it was corrected. */
class ReleasesCommandsTest {
  private static final String SECOND = "bản sửa";

  @TempDir private static Path shared;
  private static Thuoc thuoc;

  @TempDir private Path folder;

  @BeforeAll
  static void publishTwice() throws IOException {
    thuoc = LaGiWarehouse.copyTo(shared.resolve("data"));
    assertThat(thuoc.run("load", LaGiSheet.corrected(shared).toString()).code()).isZero();
    Thuoc.Ran ran = thuoc.run("publish", "--name", SECOND);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("Đã công bố kỳ 2 «bản sửa»: 1 phiếu.", "Xem bằng «thuoc serve».");
  }

  @Test
  void releasesAreListedOldestFirst() {
    List<Map<String, String>> csv = thuoc.run("releases", "--format", "csv").csv();

    assertThat(csv)
        .extracting(row -> row.get("release_id") + " " + row.get("name") + " " + row.get("state"))
        .containsExactly("1 lần đầu readable", "2 bản sửa current");
    assertThat(csv)
        .allSatisfy(
            row ->
                assertThat(row)
                    .containsEntry("submissions", "1")
                    .containsEntry("simulated", "false")
                    .containsEntry("pinned", "false")
                    .hasEntrySatisfying(
                        "published_at",
                        at -> assertThat(at).matches("20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d")));
    JsonNode json = thuoc.run("releases", "--format", "json").json();
    assertThat(json.get(1).get("name").asText()).isEqualTo(SECOND);
    assertThat(json.get(1).get("submissions").asLong()).isEqualTo(1);
    assertThat(thuoc.run("releases").out()).contains("Trạng thái", "lần đầu", "hiện hành");
  }

  /** One mailbox more is 0.07 points more in line 4.1.a, and so in group 4 and in the total. */
  @Test
  void aComparisonSaysWhatTheCorrectionChanged() {
    Thuoc.Ran ran = thuoc.run("releases", "compare", "1", SECOND, "--format", "csv");
    List<Map<String, String>> rows = ran.csv();

    assertThat(rows)
        .filteredOn(row -> row.get("item").equals("score"))
        .extracting(
            row ->
                String.join(
                    " ",
                    row.get("line_id"),
                    row.get("side"),
                    row.get("before"),
                    row.get("after"),
                    row.get("change")))
        .containsExactly("total verified 430.92 430.99 0.07", "4 verified 284.37 284.44 0.07");
    assertThat(rows)
        .filteredOn(row -> row.get("item").equals("revision"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("unit_name", "Thị xã La Gi")
                    .containsEntry("form", "revised")
                    .containsEntry("before", "1")
                    .containsEntry("after", "2"));
    assertThat(rows).extracting(row -> row.get("item")).doesNotContain("rank", "level", "rating");
    assertThat(ran.err())
        .contains(
            "Định nghĩa, danh mục và chương trình: như nhau.",
            "Phiếu: 0 mới, 1 có bản sửa, 0 không còn, 0 như cũ.",
            "tự chấm tăng 0, giảm 0; thẩm định tăng 1, giảm 0.",
            "2 điểm tổng hoặc nhóm, 0 thứ hạng, 0 mức, 0 xếp loại.");

    Thuoc.Ran table = thuoc.run("releases", "compare", "1", "--limit", "1", "--lang", "en");
    assertThat(table.err()).isEmpty();
    assertThat(table.out())
        .startsWith("From release 1 «lần đầu» to 2 «bản sửa».")
        .contains("verified up 1, down 0", "Only 1 of " + rows.size() + " lines");
    Thuoc.Ran back = thuoc.run("releases", "compare", "2", "1", "--format", "csv");
    assertThat(back.csv()).hasSameSizeAs(rows);
    assertThat(back.err()).contains("thẩm định tăng 0, giảm 1.");
    assertThat(thuoc.run("releases", "compare", "2", "2", "--format", "csv").csv()).isEmpty();
    CommandsTest.assertRefused(
        thuoc.run("releases", "compare", "1", "7"), 1, "Không có kỳ công bố «7»");
  }

  @Test
  void aNameStandsForOneReleaseAlone() {
    CommandsTest.assertRefused(
        thuoc.run("publish", "--name", LaGiWarehouse.RELEASE),
        1,
        "Đã có kỳ công bố tên «lần đầu». Đặt tên khác");
    CommandsTest.assertRefused(
        thuoc.run("publish", "--name", "12"), 1, "«12» dễ nhầm với số của kỳ");
    Thuoc.Ran again = thuoc.run("publish", "--name", SECOND);
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(again.out()).contains("Kỳ 2 «bản sửa» đã được công bố trước đó");
    assertThat(thuoc.rows("audit.release")).hasSize(2);
  }

  @Test
  void queriesSeeEveryTableAndComeFromWhereverTheyAreWritten() throws IOException {
    Path file = folder.resolve("cau-hoi.sql");
    Files.writeString(
        file,
        "SELECT u.unit_name, y.verified_score FROM dim.unit u\n"
            + "JOIN marts.unit_year y USING (unit_id)\n"
            + "JOIN dimensions.unit same ON same.unit_id = u.unit_id;\n");

    assertThat(thuoc.run("sql", "--file", file.toString(), "--format", "csv").csv())
        .containsExactly(Map.of("unit_name", "Thị xã La Gi", "verified_score", "430.99"));
    assertThat(withInput("SELECT COUNT(*) AS n FROM `facts`.`submission`").csv())
        .containsExactly(Map.of("n", "1"));
    Thuoc.Ran cut =
        thuoc.run("sql", "SELECT code FROM quality.finding ORDER BY code", "--limit", "2");
    assertThat(cut.out().strip().lines()).hasSize(3);
    assertThat(cut.err()).contains("Chỉ lấy 2 dòng đầu; còn nữa.");
    CommandsTest.assertRefused(thuoc.run("sql"), 1, "Cần đúng một câu lệnh");
    CommandsTest.assertRefused(
        thuoc.run("sql", "--file", folder.resolve("none.sql").toString()), 1, "Không có tệp này");
    assertThat(Thuoc.runPlain("sql", "--help").out())
        .contains("dim.unit", "one row per unit", "marts.standing", "quality.finding")
        .doesNotContain("staging.");
  }

  /** Of the first release, from standard input. */
  private static Thuoc.Ran withInput(String query) {
    InputStream usual = System.in;
    System.setIn(new ByteArrayInputStream(query.getBytes(StandardCharsets.UTF_8)));
    try {
      return thuoc.run("sql", "-", "--release", "1", "--format", "csv");
    } finally {
      System.setIn(usual);
    }
  }
}
