package vn.thuoc.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thuoc.ingest.filling.FormFiller;
import vn.thuoc.ingest.template.TemplateFormat;
import vn.thuoc.ingest.template.TemplateTexts;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Side;
import vn.thuoc.problem.ProblemException;

/** A form is filled in as people do it, and whatever has no place is told. */
class FormFillerTest {
  private static final Instrument BINH_THUAN = Intake.BINH_THUAN;
  private static final Instrument LONG_BIEN = Intake.INSTRUMENTS.get("long-bien-2021-government");
  private static final FormFiller FILLER = new FormFiller(CsvTexts.EVERY_TIER);

  @TempDir Path folder;

  /** Random answers, as far as the form has places for them. */
  static Map<AnswerAddress, String> fitting(
      Instrument instrument, TemplateFormat format, long seed) {
    Set<AnswerAddress> places = FILLER.places(instrument, format);
    Set<AnswerAddress> boxes =
        places.stream()
            .filter(place -> place.option().isPresent())
            .map(p -> AnswerAddress.of(p.question(), p.row(), p.column(), p.side()))
            .collect(Collectors.toSet());
    Map<AnswerAddress, String> written =
        new LinkedHashMap<>(
            new FilledForm(instrument, CsvTexts.unitName(instrument), seed).written());
    written
        .entrySet()
        .removeIf(
            entry ->
                !places.contains(entry.getKey())
                    && (!boxes.contains(entry.getKey())
                        || entry.getValue().equals("Không áp dụng")));
    return written;
  }

  @ParameterizedTest
  @EnumSource
  void everythingIsPlacedInEveryForm(TemplateFormat format) throws IOException {
    for (Instrument instrument : Intake.INSTRUMENTS.all()) {
      for (long seed = 0; seed < 3; seed++) {
        Map<AnswerAddress, String> written = fitting(instrument, format, seed);

        byte[] filled = FILLER.fill(instrument, format, written);

        assertThat(written).as("%s %s", instrument.id(), format).hasSizeGreaterThan(20);
        assertThat(filled).isEqualTo(FILLER.fill(instrument, format, written));
        List<String> texts = texts(format, filled);
        assertThat(written.values())
            .filteredOn(text -> text.startsWith("Phần mềm một cửa"))
            .allSatisfy(text -> assertThat(texts).anyMatch(cell -> cell.endsWith(text)));
      }
    }
  }

  @Test
  void aCsvFormComesBackAsWritten() throws IOException {
    Map<AnswerAddress, String> written = fitting(LONG_BIEN, TemplateFormat.CSV, 5);
    written.put(AnswerAddress.of("ii.1.software", "40", "name", Side.SELF), "Phần mềm thứ 40");

    List<List<String>> lines = lines(FILLER.fill(LONG_BIEN, TemplateFormat.CSV, written));

    Map<AnswerAddress, String> back = new LinkedHashMap<>();
    for (List<String> line : lines.subList(CsvTexts.HEADER + 1, lines.size())) {
      CsvTexts.address(line, Side.SELF)
          .filter(address -> !line.get(8).isEmpty())
          .ifPresent(address -> back.put(address, line.get(8)));
    }
    assertThat(back).containsExactlyInAnyOrderEntriesOf(written);
  }

  @Test
  void cellsOfAWorkbookAreTyped() throws IOException {
    Map<AnswerAddress, String> written = new LinkedHashMap<>();
    written.put(at("unit_name"), "Thị xã Thử");
    written.put(at("staff_total"), "1.184");
    written.put(at("staff_district"), "95 người");
    AnswerAddress ratio = AnswerAddress.of("2.1", "", "numerator", Side.VERIFIED);
    written.put(ratio, "164");
    written.put(at("1.1.a"), "yes");

    try (XSSFWorkbook workbook =
        new XSSFWorkbook(
            new ByteArrayInputStream(FILLER.fill(BINH_THUAN, TemplateFormat.XLSX, written)))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertThat(cell(sheet, at("staff_total")).getNumericCellValue()).isEqualTo(1184);
      assertThat(cell(sheet, at("staff_district")).getStringCellValue()).isEqualTo("95 người");
      assertThat(cell(sheet, ratio).getNumericCellValue()).isEqualTo(164);
      assertThat(cell(sheet, at("unit_name")).getStringCellValue()).isEqualTo("Thị xã Thử");
      assertThat(cell(sheet, at("phone")).getCellType()).isEqualTo(CellType.BLANK);
    }
  }

  @Test
  void boxesOfADocumentAreTicked() throws IOException {
    AnswerAddress share = at("i.1.old_computers");
    byte[] inWords = FILLER.fill(LONG_BIEN, TemplateFormat.DOCX, Map.of(share, "≥80%"));
    byte[] byBox =
        FILLER.fill(LONG_BIEN, TemplateFormat.DOCX, Map.of(share.choosing("from_80"), "x"));

    assertThat(inWords).isEqualTo(byBox);
    assertThat(texts(TemplateFormat.DOCX, inWords)).filteredOn(t -> t.contains("☒")).hasSize(1);
    assertThat(body(inWords)).containsOnlyOnce("w14:checked w14:val=\"1\"");
  }

  @Test
  void whatHasNoPlaceIsToldAtOnce() {
    Map<AnswerAddress, String> written = new LinkedHashMap<>();
    written.put(at("no.such"), "1");
    written.put(AnswerAddress.of("i.1.printers", "", "", Side.VERIFIED), "2");
    written.put(at("i.1.old_computers"), "không rõ");
    written.put(AnswerAddress.of("ii.1.software", "40", "name", Side.SELF), "Quá dòng");

    assertThatThrownBy(() -> FILLER.fill(LONG_BIEN, TemplateFormat.DOCX, written))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e ->
                assertThat(e.problems())
                    .extracting(problem -> problem.message().en())
                    .containsExactly(
                        "The form has no place to write '1' for 'no.such'.",
                        "The form has no place to write '2' for 'i.1.printers@verified'.",
                        "The form has no place to write 'không rõ' for 'i.1.old_computers'.",
                        "The form has no place to write 'Quá dòng' for 'ii.1.software|40|name'."));
  }

  @ParameterizedTest
  @EnumSource
  void simulatedFiguresAreMarkedInTheFile(TemplateFormat format) throws IOException {
    Map<AnswerAddress, String> written = Map.of(at("unit_name"), "Phòng Thử");

    byte[] filled = FILLER.fillSimulated(LONG_BIEN, format, written);

    assertThat(texts(format, filled)).anyMatch(text -> text.contains(SimulatedFile.WORDS));
    assertThat(texts(format, FILLER.fill(LONG_BIEN, format, written)))
        .noneMatch(text -> text.contains(SimulatedFile.WORDS));
    assertThat(SimulatedFile.says(filled)).isTrue();
    assertThat(SimulatedFile.says(FILLER.fill(LONG_BIEN, format, written))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"XLSX", "CSV"})
  void intakeHonoursTheMark(TemplateFormat format) throws IOException {
    Map<AnswerAddress, String> written = Map.of(at("unit_name"), CsvTexts.unitName(LONG_BIEN));
    SubmissionReader reader =
        new SubmissionReader(
            Intake.INSTRUMENTS, CsvTexts.EVERY_TIER, new TemplateTexts(CsvTexts.EVERY_TIER));

    Submission simulated = read(reader, format, FILLER.fillSimulated(LONG_BIEN, format, written));
    Submission real = read(reader, format, FILLER.fill(LONG_BIEN, format, written));

    assertThat(simulated.simulated()).isTrue();
    assertThat(real.simulated()).isFalse();
    assertThat(simulated.answers())
        .extracting(StagedAnswer::answer)
        .isEqualTo(real.answers().stream().map(StagedAnswer::answer).toList());
    assertThat(simulated.findings()).isEmpty();
    assertThat(simulated.contentHash()).isNotEqualTo(real.contentHash());
  }

  private Submission read(SubmissionReader reader, TemplateFormat format, byte[] bytes)
      throws IOException {
    ReadResult result = reader.read(Files.write(folder.resolve("phieu" + format.ending()), bytes));
    assertThat(result).isInstanceOf(ReadResult.Read.class);
    return ((ReadResult.Read) result).submission();
  }

  /** Of what the file consists does not depend on when it was made: another filler, another day. */
  @ParameterizedTest
  @EnumSource
  void theSameAnswersGiveTheSameBytes(TemplateFormat format) {
    Map<AnswerAddress, String> written = fitting(BINH_THUAN, format, 1);

    assertThat(new FormFiller(CsvTexts.EVERY_TIER).fillSimulated(BINH_THUAN, format, written))
        .isEqualTo(FILLER.fillSimulated(BINH_THUAN, format, written));
  }

  private static AnswerAddress at(String question) {
    return AnswerAddress.of(question, "", "", Side.SELF);
  }

  /** The cell whose row names the address in the hidden column. */
  private static XSSFCell cell(XSSFSheet sheet, AnswerAddress address) {
    for (var row : sheet) {
      for (String place : row.getCell(row.getLastCellNum() - 1).toString().split("\n")) {
        if (place.endsWith(" " + address.text())) {
          return (XSSFCell) Intake.cell(sheet, place.split(" ")[0] + (row.getRowNum() + 1));
        }
      }
    }
    throw new AssertionError("no place for " + address.text());
  }

  private static List<String> texts(TemplateFormat format, byte[] file) throws IOException {
    return switch (format) {
      case CSV -> lines(file).stream().flatMap(List::stream).toList();
      case XLSX -> {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
          List<String> texts = new ArrayList<>();
          workbook.forEach(
              sheet -> sheet.forEach(row -> row.forEach(cell -> texts.add(cell.toString()))));
          yield texts;
        }
      }
      case DOCX -> {
        // the text of every control stands in a run of its own
        yield List.of(body(file).replaceAll("<w:br/>", "\n").split("</w:t>")).stream()
            .map(text -> text.substring(text.lastIndexOf('>') + 1))
            .map(text -> text.replace("&quot;", "\"").replace("&amp;", "&"))
            .toList();
      }
    };
  }

  private static String body(byte[] file) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
      return new String(
          document.getPackagePart().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<List<String>> lines(byte[] file) {
    return CsvReader.builder()
        .skipEmptyLines(false)
        .ofCsvRecord(new String(file, StandardCharsets.UTF_8).substring(1))
        .stream()
        .map(line -> List.copyOf(line.getFields()))
        .toList();
  }
}
