package vn.thuoc.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that cannot be taken: exit code 2, a reason that names the file, and nothing loaded. */
class RefusedFilesTest {
  @TempDir private Path folder;
  private Path sent;

  @BeforeEach
  void send() throws IOException {
    sent = Files.createDirectory(folder.resolve("sent"));
    Files.write(sent.resolve("rong.xlsx"), new byte[0]);
    Files.writeString(sent.resolve("van-ban.xlsx"), "Đây là một bức thư, không phải bảng tính.\n");
    Files.write(sent.resolve("cat-cut.xlsx"), Arrays.copyOf(LaGiSheet.bytes(), 9_000));
    LaGiSheet.changed(
        sent.resolve("don-vi-la.xlsx"),
        sheet ->
            LaGiSheet.cell(sheet, "A4").setCellValue("1. Tên cơ quan: UBND Huyện Không Có Thật"));
    writeAnotherForm(sent.resolve("phieu-khac.xlsx"));
  }

  /** A form of the same looks that asks for other things. */
  private static void writeAnotherForm(Path file) throws IOException {
    List<List<String>> rows =
        List.of(
            List.of("PHIẾU KHẢO SÁT MỨC ĐỘ CHUYỂN ĐỔI SỐ CỦA TRƯỜNG HỌC NĂM 2022"),
            List.of("1. Tên cơ quan: UBND Thị xã La Gi"),
            List.of("TT", "Tiêu chí", "Số liệu", "Điểm tối đa", "Điểm tự chấm", "Ghi chú"),
            List.of("1", "Số phòng học có máy chiếu/Tổng số phòng học", "12/20", "10", "6", ""),
            List.of("2", "Số giáo viên soạn bài giảng điện tử/Tổng số", "30/40", "10", "7,5", ""));
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      XSSFSheet sheet = workbook.createSheet("Khảo sát");
      for (List<String> values : rows) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        values.forEach(
            value -> row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(value));
      }
      workbook.write(out);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "rong.xlsx; Tệp rỗng",
        "van-ban.xlsx; không phải",
        "cat-cut.xlsx; hỏng",
        "don-vi-la.xlsx; Không Có Thật",
        "phieu-khac.xlsx; phiếu"
      })
  void isRefusedWithItsReason(String name, String reason) {
    Thuoc thuoc = new Thuoc(folder.resolve("data"));

    Thuoc.Ran ran = thuoc.run("load", sent.resolve(name).toString());

    assertThat(ran.code()).as(ran.err()).isEqualTo(2);
    assertThat(ran.err()).startsWith("lỗi: ").contains(name, reason);
    assertThat(ran.err()).doesNotContain("\tat ", "Exception");
    assertThat(ran.err().strip().lines()).hasSize(1);
    assertThat(ran.out()).contains("bị từ chối").doesNotContain("thuoc publish");
    for (String table :
        List.of("staging.submission", "staging.answer", "staging.line_entry", "staging.finding")) {
      assertThat(thuoc.rows(table)).as(table).isEmpty();
    }
    List<Map<String, String>> loads = thuoc.rows("audit.load");
    assertThat(loads).hasSize(1);
    assertThat(loads.get(0))
        .containsEntry("outcome", "refused")
        .containsEntry("submission_id", "")
        .containsEntry("revision", "");
    assertThat(loads.get(0).get("file_name")).endsWith(name);
    assertThat(loads.get(0).get("reason")).contains(reason);
    assertThat(loads.get(0).get("file_hash")).hasSize(64);
  }

  @Test
  void theReleaseStaysAsItWas() throws IOException {
    Thuoc thuoc = LaGiWarehouse.copyTo(folder.resolve("data"));
    List<Map<String, String>> scores = thuoc.rows("facts.score");
    List<Map<String, String>> releases = thuoc.rows("audit.release");

    Thuoc.Ran ran = thuoc.run("load", sent.toString());

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err().lines()).hasSize(5).allMatch(line -> line.startsWith("lỗi: "));
    assertThat(thuoc.rows("staging.submission")).hasSize(1);
    assertThat(thuoc.rows("facts.score")).isEqualTo(scores).isNotEmpty();
    assertThat(thuoc.rows("audit.release")).isEqualTo(releases).hasSize(1);
    assertThat(thuoc.rows("audit.load", "--where", "outcome=refused")).hasSize(5);
  }

  @Test
  void aGoodFileAmongBadOnesIsTaken() throws IOException {
    LaGiSheet.real(sent);
    Thuoc thuoc = new Thuoc(folder.resolve("data"));

    Thuoc.Ran ran = thuoc.run("load", "--lang", "en", sent.toString());

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err().lines()).hasSize(5).allMatch(line -> line.startsWith("error: "));
    assertThat(thuoc.rows("staging.submission"))
        .extracting(row -> row.get("unit_id") + " " + row.get("file_name"))
        .containsExactly("la-gi la-gi-2022.xlsx");
    assertThat(thuoc.rows("audit.load"))
        .extracting(row -> row.get("outcome"))
        .containsOnly("refused", "loaded")
        .hasSize(6);
  }
}
