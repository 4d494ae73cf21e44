package vn.thuoc.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An instrument that exists only as YAML in a folder of its own: from the empty form to exported
 * scores and levels, with not a line of Java for it.
 */
class MadeUpInstrumentTest {
  private static final String INSTRUMENT = "son-ha-2022-commune";
  private static final Path DEFINITIONS = Path.of("src/test/resources/made-up");
  private static final int FIGURES = 2;
  private static final int POINTS = 6;
  private static final int SELF = 8;

  @TempDir private Path folder;

  @Test
  void loadsScoresLevelsAndExports() throws IOException {
    Thuoc thuoc = new Thuoc(folder.resolve("data"));
    List<Path> forms =
        List.of(
            filled(
                "ban-mai.xlsx",
                "Xã Bản Mai",
                Map.of(
                    "Số sáng kiến được công nhận:", List.of("7"),
                    "Tỷ lệ cán bộ có máy tính", List.of("3", "4"),
                    "Băng thông Internet so với xã cao nhất", List.of("60"),
                    "Tỷ lệ máy tính nối mạng nội bộ", List.of("80"),
                    "Tỷ lệ máy tính có phần mềm riêng", List.of("1", "2"),
                    "Có dùng chung", List.of("x"),
                    "Số lần diễn tập", List.of("3"),
                    "Hồ sơ trực tuyến và sáng kiến", List.of("2", "3"),
                    "Có nhưng chưa đầy đủ", List.of("x"))),
            filled(
                "ban-noi.xlsx",
                "Xã Bản Nội",
                Map.of(
                    "Số sáng kiến được công nhận:", List.of("2"),
                    "Tỷ lệ cán bộ có máy tính", List.of("không áp dụng"),
                    "Băng thông Internet so với xã cao nhất", List.of("100"),
                    "Tỷ lệ máy tính nối mạng nội bộ", List.of("80,5"),
                    "Tỷ lệ máy tính có phần mềm riêng", List.of("1", "3"),
                    "Không dùng chung", List.of("x"),
                    "Số lần diễn tập", List.of("0"),
                    "Hồ sơ trực tuyến và sáng kiến", List.of("9", "9"),
                    "Đầy đủ, đã ban hành", List.of("x"))),
            filled(
                "doan-ket.xlsx",
                "Xã Đoàn Kết",
                Map.of(
                    "Số sáng kiến được công nhận:", List.of("0"),
                    "Tỷ lệ cán bộ có máy tính", List.of("5", "5"),
                    "Băng thông Internet so với xã cao nhất", List.of("50"),
                    "Tỷ lệ máy tính nối mạng nội bộ", List.of("50"),
                    "Tỷ lệ máy tính có phần mềm riêng", List.of("0", "5"),
                    "Không dùng chung", List.of("x"),
                    "Số lần diễn tập", List.of("4"),
                    "Hồ sơ trực tuyến và sáng kiến", List.of("0", "9"))));

    forms.forEach(form -> load(thuoc, form));
    load(
        thuoc,
        survey(
            "long-bien-2021-government",
            Map.of(
                "unit_name||", "Phòng Tư pháp",
                "proposals.infrastructure|1|detail", "Thay 10 máy tính cũ",
                "proposals.infrastructure|1|roadmap", "2022; 2024-2025",
                "proposals.people|2|detail", "Mở một lớp",
                "i.1.printers||", "4")));
    load(
        thuoc,
        survey(
            "bo-khcn-2020",
            Map.of(
                "unit_name||", "Vụ Thử Nghiệm",
                "v.plan|1|task", "Nâng cấp cơ sở dữ liệu",
                "v.plan|1|in_2021", "x",
                "v.plan|1|budget", "1.200.000.000",
                "v.plan|1|form", "Thuê dịch vụ")));
    Path earlier =
        Files.writeString(
            folder.resolve("nam-2021.csv"),
            """
            unit;year;group;points;rank
            Xã Bản Mai;2021;HẠ TẦNG;25,5;
            Xã Bản Mai;2021;Tổng điểm;61,25;2
            Xã Bản Nội;2021;total;;1
            """);
    Thuoc.Ran results =
        thuoc.run(
            "load",
            earlier.toString(),
            "--as",
            "results",
            "--instrument",
            INSTRUMENT,
            "--definitions",
            DEFINITIONS.toString());
    assertThat(results.code()).as(results.toString()).isZero();
    Thuoc.Ran without = thuoc.run("publish");
    assertThat(without.code()).isEqualTo(1);
    assertThat(without.err()).contains("son-ha-2022-commune", "son-ha-ban-mai", "--definitions");
    Thuoc.Ran published = thuoc.run("publish", "--definitions", DEFINITIONS.toString());
    assertThat(published.code()).as(published.toString()).isZero();

    // 3/4 × 10; 60/100 × 10; 80 still in "to 80"; best of 4 and 8, plus 3, cut at 10.
    assertThat(scores(thuoc, "son-ha-ban-mai"))
        .containsEntry("1.1", "7.5")
        .containsEntry("1.2", "6")
        .containsEntry("1.3", "5")
        .containsEntry("1.4.1", "8")
        .containsEntry("1.4", "10")
        .containsEntry("infrastructure", "28.5")
        // 45 × 2/3 + min(7, 5) = 35; half of 10.
        .containsEntry("2.1", "35")
        .containsEntry("2.2", "5")
        .containsEntry("total", "68.5");
    // 22,66 + 57 = 79,66 of the 90 points assessed: 79,66 / 90 × 100 = 88,511… cut.
    assertThat(scores(thuoc, "son-ha-ban-noi"))
        .containsEntry("1.1", "")
        .containsEntry("1.3", "10")
        .containsEntry("1.4.1", "2.66")
        .containsEntry("infrastructure", "22.66")
        .containsEntry("2.1", "47")
        .containsEntry("total", "88.51");
    // For public service bodies 2.2 is not assessed, so that their whole scale is 90.
    assertThat(scores(thuoc, "son-ha-tram-y-te"))
        .containsEntry("1.2", "5")
        .containsEntry("1.3", "0")
        .containsEntry("2.2", "")
        .containsEntry("total", "19");
    assertThat(column(thuoc, "facts.level", "level_id"))
        .containsEntry("son-ha-ban-mai", "level_2")
        .containsEntry("son-ha-ban-noi", "level_1")
        .containsEntry("son-ha-tram-y-te", "none");
    assertThat(column(thuoc, "facts.rating", "rating_id"))
        .containsEntry("son-ha-ban-mai", "good")
        .containsEntry("son-ha-ban-noi", "fair")
        .containsEntry("son-ha-tram-y-te", "weak");
    assertThat(rows(thuoc, "facts.indicator", "unit_id=son-ha-ban-noi"))
        .extracting(
            row -> row.get("indicator_id") + " " + row.get("state") + " " + row.get("value"))
        .containsExactlyInAnyOrder("computers_per_staff not_applicable ", "lan_share given 80.5");
    assertThat(rows(thuoc, "facts.indicator", "indicator_id=computers_per_staff"))
        .filteredOn(row -> row.get("unit_id").equals("son-ha-ban-mai"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("value", "75")
                    .containsEntry("numerator", "3")
                    .containsEntry("denominator", "4")
                    .containsEntry("comparability", "close"));
    assertThat(rows(thuoc, "facts.score", "unit_id=son-ha-tram-y-te", "criterion_id=total").get(0))
        .containsEntry("max_score", "90");
    assertThat(rows(thuoc, "facts.proposal"))
        .extracting(
            row ->
                String.join(
                    " | ",
                    row.get("section_label"),
                    row.get("subject"),
                    row.get("detail"),
                    row.get("period_label")))
        .containsExactlyInAnyOrder(
            "Đề xuất, kiến nghị | Đề xuất đầu tư, nâng cấp hệ thống máy tính phục vụ công việc"
                + " | Thay 10 máy tính cũ | 2022",
            "Đề xuất, kiến nghị | Đề xuất đầu tư, nâng cấp hệ thống máy tính phục vụ công việc"
                + " | Thay 10 máy tính cũ | 2024-2025",
            "Đề xuất, kiến nghị | Đề xuất bồi dưỡng, tập huấn về kỹ năng ứng dụng CNTT trong công"
                + " việc | Mở một lớp | ");
    assertThat(rows(thuoc, "facts.plan_item"))
        .extracting(
            row ->
                String.join(
                    " | ",
                    row.get("detail"),
                    row.get("period_label"),
                    row.get("budget"),
                    row.get("budget_unit"),
                    row.get("form_of_investment")))
        .containsExactly("Nâng cấp cơ sở dữ liệu | Năm 2021 | 1200000000 | đồng | Thuê dịch vụ");
    assertThat(rows(thuoc, "marts.score_year", "year=2021"))
        .extracting(
            row ->
                String.join(
                    " ",
                    row.get("unit_id"),
                    row.get("group_id"),
                    row.get("score"),
                    row.get("score_source"),
                    row.get("share"),
                    row.get("published_rank")))
        .containsExactlyInAnyOrder(
            "son-ha-ban-mai infrastructure 25.5 published 0.6375 ",
            "son-ha-ban-mai total 61.25 published 0.6125 2",
            "son-ha-ban-noi total    1");
    assertThat(
            rows(
                thuoc,
                "marts.score_year",
                "instrument_id=son-ha-2022-commune",
                "year=2022",
                "group_id=total"))
        .extracting(row -> row.get("score") + " " + row.get("score_source"))
        .containsExactlyInAnyOrder("68.5 self", "88.51 self", "19 self");
  }

  private static void load(Thuoc thuoc, Path form) {
    Thuoc.Ran loaded = thuoc.run("load", form.toString(), "--definitions", DEFINITIONS.toString());
    assertThat(loaded.code()).as(loaded.toString()).isZero();
  }

  /** The empty CSV form of a survey with some answers: question, row and column to what is said. */
  private Path survey(String instrument, Map<String, String> answers) throws IOException {
    Path file = folder.resolve(instrument + ".csv");
    assertThat(Thuoc.runPlain("template", instrument, "--out", file.toString()).code()).isZero();
    List<List<String>> lines = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().skipEmptyLines(false).ofCsvRecord(Files.readString(file))) {
      reader.forEach(record -> lines.add(new ArrayList<>(record.getFields())));
    }
    int found = 0;
    for (List<String> line : lines) {
      String place =
          line.stream()
              .limit(3)
              .map(id -> id.replaceFirst("^'", ""))
              .collect(Collectors.joining("|"));
      if (answers.containsKey(place)) {
        line.set(SELF, answers.get(place));
        found++;
      }
    }
    assertThat(found).isEqualTo(answers.size());
    try (CsvWriter writer = CsvWriter.builder().build(file)) {
      lines.forEach(writer::writeRecord);
    }
    return file;
  }

  private static Map<String, String> scores(Thuoc thuoc, String unit) {
    return rows(thuoc, "facts.score", "unit_id=" + unit).stream()
        .collect(Collectors.toMap(r -> r.get("criterion_id"), r -> r.get("self_score")));
  }

  private static Map<String, String> column(Thuoc thuoc, String table, String column) {
    return rows(thuoc, table).stream()
        .collect(Collectors.toMap(r -> r.get("unit_id"), r -> r.get(column)));
  }

  private static List<Map<String, String>> rows(Thuoc thuoc, String table, String... where) {
    return where.length == 0
        ? thuoc.rows(table)
        : thuoc.rows(
            table,
            java.util.stream.Stream.concat(
                    java.util.stream.Stream.of("--where"), java.util.stream.Stream.of(where))
                .toArray(String[]::new));
  }

  /** The empty form with entries beside the lines that bear these texts. */
  private Path filled(String name, String unit, Map<String, List<String>> entries)
      throws IOException {
    Path file = folder.resolve(name);
    Thuoc.Ran ran =
        Thuoc.runPlain(
            "template",
            INSTRUMENT,
            "--out",
            file.toString(),
            "--definitions",
            DEFINITIONS.toString());
    assertThat(ran.code()).as(ran.toString()).isZero();
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      int found = 0;
      for (Row row : sheet) {
        for (Cell cell : row) {
          String text = cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
          if (text.equals("Tên xã:")) {
            row.getCell(FIGURES).setCellValue(unit);
          } else if (entries.containsKey(text)) {
            found++;
            enter(row, entries.get(text));
          }
        }
      }
      assertThat(found).isEqualTo(entries.size());
      try (OutputStream out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
    }
    return file;
  }

  private static void enter(Row row, List<String> values) {
    if (values.equals(List.of("x"))) {
      row.getCell(POINTS).setCellValue("x");
      return;
    }
    for (int i = 0; i < values.size(); i++) {
      row.getCell(FIGURES + i).setCellValue(values.get(i));
    }
  }
}
