package vn.thuoc.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloadRoutesTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
          .build();
  private static LaGiServer server;

  @BeforeAll
  static void start() {
    server = new LaGiServer().publish(3);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "unit, criteria, 189",
    "unit, identity, 1",
    "unit, totals, 1",
    "unit, findings, 7",
    "findings, findings, 7"
  })
  void csvHoldsTheRowsOfThePageToTheLastDigit(String page, String component, int rows)
      throws Exception {
    JsonNode shown = component(page, component);
    List<CsvRecord> records = csv("/api/v1/pages/" + page + "/" + component + ".csv");
    List<String> columns = shown.get("columns").findValuesAsText("id");
    assertThat(records.get(0).getFields())
        .isEqualTo(shown.get("columns").findValuesAsText("label"));
    assertThat(records).hasSize(rows + 1);
    for (int i = 0; i < rows; i++) {
      JsonNode row = shown.get("rows").get(i);
      List<String> expected = columns.stream().map(id -> written(row.get(id))).toList();
      assertThat(records.get(i + 1).getFields()).isEqualTo(expected);
    }
  }

  @Test
  void csvHoldsTheColumnsThatPeopleSeeWithTheFiguresOfTheForm() throws Exception {
    List<CsvRecord> records = csv("/api/v1/pages/unit/groups.csv?unit=la-gi&year=2022");
    assertThat(records).hasSize(6);
    assertThat(records.get(1).getFields())
        .containsExactly(
            "1", "Chỉ đạo, điều hành", "35", "34.33", "0.980857", "31.33", "0.895143", "-3");
    assertThat(records.get(3).getFields())
        .containsExactly(
            "3", "Nguồn nhân lực", "45", "44.85", "0.996667", "22.69", "0.504222", "-22.16");
  }

  @Test
  void linesOfTheFormThatBeginWithAHyphenAreNoFormulas() throws Exception {
    String label =
        "- Số cuộc họp BCĐ/ Tổ CNTT > 2 lần/năm (Không có biên bản hoặc sổ ghi chép, và Thông báo"
            + " kết luận)";
    List<CsvRecord> records = csv("/api/v1/pages/unit/criteria.csv");
    assertThat(records).anyMatch(record -> record.getFields().contains("'" + label));
    try (XSSFWorkbook workbook = xlsx("/api/v1/pages/unit/criteria.xlsx")) {
      List<Cell> found = new ArrayList<>();
      for (Row row : workbook.getSheet("Số liệu")) {
        row.forEach(
            cell -> {
              assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
              if (cell.getCellType() == CellType.STRING
                  && cell.getStringCellValue().equals(label)) {
                found.add(cell);
              }
            });
      }
      assertThat(found).isNotEmpty().allMatch(cell -> cell.getCellStyle().getQuotePrefixed());
    }
  }

  @Test
  void aWorkbookHoldsTheFiguresOfTheFormInTheirTypes() throws Exception {
    try (XSSFWorkbook workbook = xlsx("/api/v1/pages/unit/groups.xlsx?unit=la-gi&year=2022")) {
      XSSFSheet sheet = workbook.getSheet("Số liệu");
      assertThat(sheet.getLastRowNum()).isEqualTo(5);
      Row row = sheet.getRow(1);
      assertThat(row.getCell(0).getStringCellValue()).isEqualTo("1");
      assertThat(row.getCell(1).getStringCellValue()).isEqualTo("Chỉ đạo, điều hành");
      List<String> exact = List.of("35", "34.33", "0.980857", "31.33", "0.895143", "-3");
      for (int i = 0; i < exact.size(); i++) {
        assertThat(BigDecimal.valueOf(row.getCell(i + 2).getNumericCellValue()))
            .isEqualByComparingTo(exact.get(i));
      }
      assertThat(row.getCell(4).getCellStyle().getDataFormatString()).isEqualTo("0.0 %");
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:H6");
    }
  }

  @Test
  void aWorkbookSaysWhereItsFiguresComeFrom() throws Exception {
    try (XSSFWorkbook workbook =
        xlsx("/api/v1/pages/unit/groups.xlsx?unit=la-gi&release=La+Gi+2022")) {
      Map<String, Cell> about = about(workbook.getSheetAt(0));
      assertThat(about.get("Trang").getStringCellValue()).isEqualTo("Đơn vị");
      assertThat(about.get("Mục").getStringCellValue()).isEqualTo("Điểm theo nhóm tiêu chí");
      assertThat(about.get("Kỳ công bố số").getNumericCellValue()).isEqualTo(1);
      assertThat(about.get("Tên kỳ công bố").getStringCellValue()).isEqualTo("La Gi 2022");
      assertThat(about.get("Công bố lúc").getLocalDateTimeCellValue())
          .isEqualTo(LocalDateTime.of(2026, 11, 20, 16, 30));
      assertThat(about.get("Số liệu đến ngày").getLocalDateTimeCellValue())
          .isEqualTo(LocalDateTime.of(2026, 11, 20, 0, 0));
      assertThat(about.get("Đơn vị").getStringCellValue()).isEqualTo("UBND thị xã La Gi");
      assertThat(about.get("Năm").getStringCellValue()).isEqualTo("2022");
      assertThat(about.get("Số dòng").getNumericCellValue()).isEqualTo(5);
      assertThat(about).doesNotContainKey("Lưu ý").containsKey("Điểm tự chấm");
    }
  }

  @Test
  void momentsAndFlagsAreWrittenForPeople() throws Exception {
    try (XSSFWorkbook workbook = xlsx("/api/v1/pages/unit/identity.xlsx?lang=en")) {
      assertThat(workbook.getSheetAt(0).getSheetName()).isEqualTo("About");
      Sheet sheet = workbook.getSheet("Data");
      Map<String, Cell> values = new LinkedHashMap<>();
      for (Cell heading : sheet.getRow(0)) {
        values.put(heading.getStringCellValue(), sheet.getRow(1).getCell(heading.getColumnIndex()));
      }
      assertThat(values.get("Loaded at").getLocalDateTimeCellValue())
          .isEqualTo(LocalDateTime.of(2026, 11, 20, 15, 15));
      assertThat(values.get("Simulated").getStringCellValue()).isEqualTo("No");
      assertThat(values.get("Year").getNumericCellValue()).isEqualTo(2022);
    }
  }

  @Test
  void filtersNarrowWhatIsDownloaded() throws Exception {
    assertThat(csv("/api/v1/pages/findings/findings.csv?severity=error")).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "csv, text/csv;charset=utf-8",
    "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  })
  void filesAreNamedAndKeptByTheBrowserUntilTheNextRelease(String ending, String type)
      throws Exception {
    String path = "/api/v1/pages/unit/criteria." + ending + "?release=2";
    HttpResponse<byte[]> answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type").replace(" ", "")).isEqualToIgnoringCase(type);
    assertThat(header(answer, "Content-Disposition"))
        .isEqualTo("attachment; filename=\"thuoc-unit-criteria-ky-2." + ending + "\"");
    assertThat(header(answer, "Cache-Control")).isEqualTo("private, no-cache");
    HttpRequest.Builder again = request(path).header("If-None-Match", header(answer, "ETag"));
    assertThat(send(again).statusCode()).isEqualTo(304);
    String newest = header(get("/api/v1/pages/unit/criteria." + ending), "ETag");
    assertThat(newest).isNotEqualTo(header(answer, "ETag"));
    assertThat(get(path).body()).isEqualTo(answer.body());
  }

  @Test
  void theHeadAloneCanBeAskedFor() throws Exception {
    HttpResponse<byte[]> answer =
        send(
            request("/api/v1/pages/unit/groups.xlsx")
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Disposition")).contains("thuoc-unit-groups-ky-3.xlsx");
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void onlyWhatIsNotPackedYetIsPackedOnItsWay() throws Exception {
    HttpRequest.Builder csv = request("/api/v1/pages/unit/criteria.csv");
    assertThat(header(send(csv.header("Accept-Encoding", "gzip")), "Content-Encoding"))
        .isEqualTo("gzip");
    HttpRequest.Builder xlsx = request("/api/v1/pages/unit/criteria.xlsx");
    assertThat(send(xlsx.header("Accept-Encoding", "gzip")).headers().map())
        .doesNotContainKey("content-encoding");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/unit/criterion.csv|404|COMPONENT_UNKNOWN|Trang không có thành phần «criterion».|"
            + "Dùng một trong: identity, units, totals, bonus, groups, peers, years, group_years,"
            + " level, conditions, steps, criteria, findings, general, indicators, proposals, tasks,"
            + " documents.",
        "/unit/criteria.ods|404|ENDING_UNKNOWN|Không có dạng tệp «.ods».|"
            + "Dùng một trong: .csv, .xlsx.",
        "/unit/criteria|404|ENDING_UNKNOWN|Địa chỉ thiếu đuôi tệp.|Dùng một trong: .csv, .xlsx.",
        "/none/criteria.csv|404|PAGE_UNKNOWN|Không có trang «none».|"
            + "Các trang: answers, compare, criteria, findings, indicators, instruments, overview,"
            + " papers, plan, progress, quality, sides, trends, unit.",
        "/unit/criteria.xlsx?unit=x|404|CHOICE_UNKNOWN|"
            + "Kỳ công bố này không có «x» ở mục Đơn vị.|Có thể chọn: UBND thị xã La Gi (la-gi).",
        "/unit/criteria.xlsx?unti=x|400|FILTER_UNKNOWN|Trang không có bộ lọc «unti».|"
            + "Các bộ lọc dùng được: unit, year, instrument."
      })
  void wrongAddressesAreExplained(
      String path, int status, String code, String message, String remedy) throws Exception {
    HttpResponse<byte[]> answer = get("/api/v1/pages" + path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().map()).doesNotContainKey("content-disposition");
    JsonNode problem = JSON.readTree(answer.body()).get("problems").get(0);
    assertThat(problem.get("code").asText()).isEqualTo(code);
    assertThat(problem.get("message").asText()).isEqualTo(message);
    assertThat(problem.get("remedy").asText()).isEqualTo(remedy);
  }

  /** How the API's value stands in CSV, worked out from the JSON alone. */
  private static String written(JsonNode value) {
    if (value == null) {
      return "";
    }
    if (value.isNumber()) {
      return value.decimalValue().toPlainString();
    }
    return value.isTextual() && value.asText().startsWith("-")
        ? "'" + value.asText()
        : value.asText();
  }

  private static JsonNode component(String page, String id) throws Exception {
    for (JsonNode component :
        JSON.readTree(get("/api/v1/pages/" + page).body()).get("components")) {
      if (component.get("id").asText().equals(id)) {
        return component;
      }
    }
    throw new AssertionError("no component " + id);
  }

  private static List<CsvRecord> csv(String path) throws Exception {
    String text = new String(get(path).body(), StandardCharsets.UTF_8);
    assertThat(text).startsWith("\uFEFF");
    return CsvReader.builder().ofCsvRecord(text.substring(1)).stream().toList();
  }

  private static XSSFWorkbook xlsx(String path) throws Exception {
    return new XSSFWorkbook(new ByteArrayInputStream(get(path).body()));
  }

  /** The first line of each label. */
  private static Map<String, Cell> about(Sheet sheet) throws IOException {
    Map<String, Cell> about = new LinkedHashMap<>();
    for (Row row : sheet) {
      if (row.getCell(0) != null) {
        about.putIfAbsent(row.getCell(0).getStringCellValue(), row.getCell(1));
      }
    }
    return about;
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElseThrow();
  }

  private static HttpResponse<byte[]> get(String path) throws Exception {
    return send(request(path));
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + path));
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }
}
