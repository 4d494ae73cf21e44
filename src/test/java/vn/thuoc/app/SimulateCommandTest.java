package vn.thuoc.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.report.PdfText;

/** What is simulated says so from the file to the paper, and never stands in for the real. */
class SimulateCommandTest {
  @TempDir static Path folder;
  private static Thuoc thuoc;
  private static Thuoc.Ran first;

  @BeforeAll
  static void publish() throws IOException {
    thuoc = LaGiWarehouse.copyTo(folder.resolve("data"));
    first = thuoc.run("simulate", "--seed", "5", "--years", "2022", "--units", "14");
    assertThat(first.code()).as(first.toString()).isZero();
    Thuoc.Ran published = thuoc.run("publish", "--name", "mo-phong");
    assertThat(published.code()).as(published.toString()).isZero();
  }

  @Test
  void theRealFormStaysAsItIs() {
    List<Map<String, String>> rows = thuoc.rows("staging.submission");

    assertThat(rows).filteredOn(row -> row.get("simulated").equals("false")).hasSize(1);
    assertThat(rows)
        .filteredOn(row -> row.get("unit_id").equals("la-gi"))
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("simulated", "false"));
    assertThat(rows).filteredOn(row -> row.get("simulated").equals("true")).hasSizeGreaterThan(5);
  }

  @Test
  void whatIsThereIsNotSimulatedAgain() {
    int before = thuoc.rows("staging.submission").size();

    Thuoc.Ran again =
        thuoc.run("simulate", "--seed", "6", "--years", "2022", "--units", "14", "--lang", "en");

    assertThat(again.code()).isZero();
    assertThat(thuoc.rows("staging.submission").size()).isGreaterThanOrEqualTo(before);
    assertThat(thuoc.rows("staging.submission"))
        .filteredOn(row -> row.get("unit_id").equals("la-gi"))
        .hasSize(1);
  }

  @Test
  void theReleaseAndEveryTableSaySo() {
    assertThat(thuoc.rows("audit.release"))
        .filteredOn(row -> row.get("name").equals("mo-phong"))
        .allMatch(row -> row.get("simulated").equals("true"));
    assertThat(thuoc.rows("marts.unit_year"))
        .anyMatch(row -> row.get("simulated").equals("true"))
        .anyMatch(row -> row.get("simulated").equals("false"));
  }

  @Test
  void thePaperSaysSoOnEveryPage() throws Exception {
    Map<String, String> unit =
        thuoc.rows("marts.unit_year").stream()
            .filter(row -> row.get("simulated").equals("true"))
            .findFirst()
            .orElseThrow();
    Path pdf = folder.resolve("phieu.pdf");

    Thuoc.Ran ran =
        thuoc.run(
            "report",
            "scorecard",
            "--unit",
            unit.get("unit_id"),
            "--year",
            "2022",
            "--instrument",
            unit.get("instrument_id"),
            "--out",
            pdf.toString());

    assertThat(ran.code()).as(ran.toString()).isZero();
    assertThat(PdfText.pages(Files.readAllBytes(pdf)))
        .isNotEmpty()
        .allSatisfy(page -> assertThat(page.toLowerCase()).contains("mô phỏng"));
  }

  @Test
  void filesAreWrittenOnlyIntoAnEmptyFolder() throws IOException {
    Path out = folder.resolve("tep");

    Thuoc.Ran written =
        thuoc.run("simulate", "--seed", "5", "--out", out.toString(), "--files", "3");
    Thuoc.Ran again = thuoc.run("simulate", "--seed", "5", "--out", out.toString(), "--files", "3");

    assertThat(written.code()).as(written.toString()).isZero();
    try (Stream<Path> files = Files.walk(out)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(3);
    }
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("thư mục trống");
  }
}
