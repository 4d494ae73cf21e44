package vn.thuoc.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thuoc.instrument.Side.SELF;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thuoc.ingest.template.TemplateTexts;
import vn.thuoc.ingest.text.Encoding;
import vn.thuoc.ingest.text.OldLetters;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.problem.ErrorCode;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Severity;

/** Codes that spreadsheets spoil, dashes, and workbooks in old letters. */
class CodesAndLettersTest {
  @TempDir Path folder;

  /** Excel makes 4.1 of 4.10, and of 3-4 the third of April; which line it is, its words say. */
  @Test
  void numbersOfLinesThatASpreadsheetSpoiltMoveNoAnswer() throws IOException {
    Submission sound = Intake.read(Intake.sample(folder));
    Submission spoilt =
        Intake.read(
            Intake.changed(
                folder,
                sheet -> {
                  CellStyle date = sheet.getWorkbook().createCellStyle();
                  date.setDataFormat((short) 16);
                  for (int row = Intake.HEADER + 1; row <= sheet.getLastRowNum(); row++) {
                    Cell number = sheet.getRow(row) == null ? null : sheet.getRow(row).getCell(0);
                    String text = number == null ? "" : number.toString().strip();
                    if (text.matches("\\d+\\.\\d+")) {
                      number.setCellValue(Double.parseDouble(text));
                    }
                    if (text.matches("[1-9]\\.[1-9]")) {
                      number.setCellValue(
                          LocalDate.of(2022, text.charAt(2) - '0', text.charAt(0) - '0'));
                      number.setCellStyle(date);
                    }
                  }
                }));

    assertThat(Intake.difference(sound, spoilt)).isEmpty();
    assertThat(Intake.codes(spoilt)).isEqualTo(Intake.codes(sound));
  }

  /** 2.10 without its apostrophe comes back as 2.1, of which there is one already. */
  @Test
  void idsThatBecameNumbersAreRefused() throws IOException {
    List<List<String>> lines = named(Intake.BINH_THUAN, Map.of());
    lines.stream().filter(line -> line.get(0).equals("'2.10")).forEach(line -> line.set(0, "2.1"));

    List<Problem> problems = refused(CsvTexts.bytes(lines, ','));

    assertThat(problems).isNotEmpty();
    assertThat(problems).allMatch(problem -> problem.code() == IngestError.LINE_TWICE);
    assertThat(problems.get(0).message().vi()).contains("«2.1", "«2.10");
    assertThat(problems.get(0).remedy().vi()).contains("nháy đơn");
  }

  @Test
  void idsThatBecameDatesAreRefused() throws IOException {
    List<List<String>> lines = named(Intake.BINH_THUAN, Map.of());
    lines.stream()
        .filter(line -> line.get(0).equals("'2.10"))
        .forEach(line -> line.set(0, "02-Oct"));

    assertThat(refused(CsvTexts.bytes(lines, ',')))
        .extracting(Problem::code)
        .containsOnly((ErrorCode) IngestError.QUESTION_UNKNOWN);
  }

  @Test
  void aDashIsBlankAndKeptAsItWasWritten() throws IOException {
    Instrument form = Intake.INSTRUMENTS.get("long-bien-2021-government");
    AnswerAddress printers = AnswerAddress.of("i.1.printers", "", "", SELF);
    AnswerAddress scanners = AnswerAddress.of("i.1.scanners", "", "", SELF);
    AnswerAddress computers = AnswerAddress.of("i.1.computers", "", "numerator", SELF);
    List<List<String>> lines =
        named(form, Map.of(printers, " – ", scanners, "0", computers, "....."));

    Submission read = read(CsvTexts.bytes(lines, ','));

    assertThat(Intake.staged(read, "i.1.printers", SELF).answer()).isEqualTo(Answer.blank());
    assertThat(Intake.staged(read, "i.1.printers", SELF).raw()).isEqualTo("–");
    assertThat(Intake.staged(read, "i.1.scanners", SELF).raw()).isEqualTo("0");
    assertThat(Intake.staged(read, "i.1.computers", SELF).answer()).isEqualTo(Answer.blank());
    assertThat(Intake.staged(read, "i.1.computers", SELF).raw()).isEmpty();
    assertThat(read.findings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Encoding.class,
      names = {"TCVN3", "VNI", "WINDOWS_1258", "UTF_8_MISREAD"})
  void aWorkbookInOldLettersGivesTheSameAnswers(Encoding encoding) throws IOException {
    Submission sound = Intake.read(Intake.sample(folder));
    Path changed =
        Intake.changed(
            folder, sheet -> Intake.texts(sheet, text -> OldLetters.shown(plain(text), encoding)));

    Submission read = Intake.read(changed);

    assertThat(read.unitId()).isEqualTo(sound.unitId());
    assertThat(Intake.answers(read).keySet()).isEqualTo(Intake.answers(sound).keySet());
    assertThat(states(read)).isEqualTo(states(sound));
    assertThat(read.findings())
        .filteredOn(finding -> finding.code() == IngestError.LETTERS_CONVERTED)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.INFORMATION);
              assertThat(finding.message().vi()).contains(encoding.label());
            });
  }

  @Test
  void aWorkbookWithAFewWordsInOldLettersIsNotGuessed() throws IOException {
    Path changed =
        Intake.changed(
            folder,
            sheet ->
                Intake.texts(sheet, text -> text.length() == 4 ? "§¹t" : "2022 " + text.length()));

    assertThat(Intake.refusal(changed)).containsExactly(IngestError.LETTERS_UNCLEAR);
  }

  private static Map<String, String> states(Submission submission) {
    Map<String, String> states = new HashMap<>();
    Intake.answers(submission).forEach((key, answer) -> states.put(key, answer.state().term()));
    return states;
  }

  /** What the old encodings can write. */
  private static String plain(String text) {
    return text.replace("≥", ">=").replace("≤", "<=").replaceAll("[^\\p{L}\\p{M}\\x00-\\xff]", "-");
  }

  private static List<List<String>> named(Instrument form, Map<AnswerAddress, String> written) {
    Map<AnswerAddress, String> all = new HashMap<>(written);
    all.put(AnswerAddress.of(AskedQuestion.UNIT_NAME, "", "", SELF), CsvTexts.unitName(form));
    return CsvTexts.filled(form, all);
  }

  private Submission read(byte[] bytes) throws IOException {
    return ((ReadResult.Read) result(bytes)).submission();
  }

  private List<Problem> refused(byte[] bytes) throws IOException {
    return ((ReadResult.Refused) result(bytes)).problems();
  }

  private ReadResult result(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("phieu.csv"), bytes);
    return new SubmissionReader(
            Intake.INSTRUMENTS, CsvTexts.EVERY_TIER, new TemplateTexts(CsvTexts.EVERY_TIER))
        .read(file);
  }
}
