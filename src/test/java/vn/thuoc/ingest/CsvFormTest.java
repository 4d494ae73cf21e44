package vn.thuoc.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.thuoc.ingest.template.TemplateTexts;
import vn.thuoc.ingest.text.Encoding;
import vn.thuoc.ingest.text.OldLetters;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.instrument.answer.AnswerValue;
import vn.thuoc.problem.ErrorCode;
import vn.thuoc.problem.Problem;
import vn.thuoc.unit.VietnameseText;

/**
 * What is written into an empty CSV form comes back; what cannot be taken is told with its cell.
 */
class CsvFormTest {
  private static final Instrument LONG_BIEN = Intake.INSTRUMENTS.get("long-bien-2021-government");
  private static final Instrument AN_GIANG = Intake.INSTRUMENTS.get("an-giang-2018-district");
  private static final SubmissionReader READER =
      new SubmissionReader(
          Intake.INSTRUMENTS, CsvTexts.EVERY_TIER, new TemplateTexts(CsvTexts.EVERY_TIER));

  @Provide
  Arbitrary<Instrument> instruments() {
    return Arbitraries.of(Intake.INSTRUMENTS.all());
  }

  @Property(tries = 120)
  void whatIsWrittenComesBack(
      @ForAll("instruments") Instrument instrument, @ForAll long seed, @ForAll boolean excel)
      throws IOException {
    FilledForm form = new FilledForm(instrument, CsvTexts.unitName(instrument), seed);

    List<List<String>> lines = CsvTexts.filled(instrument, form.written());
    Submission read = read(CsvTexts.bytes(lines, excel ? ';' : ','));

    Map<String, Answer> back = Intake.answers(read);
    assertThat(back.keySet()).isEqualTo(form.answers().keySet());
    assertThat(back.keySet())
        .filteredOn(key -> !back.get(key).equals(form.answers().get(key)))
        .allSatisfy(key -> assertThat(back.get(key)).as(key).isEqualTo(form.answers().get(key)));
    assertThat(read.findings()).isEmpty();
    assertThat(read.instrumentId()).isEqualTo(instrument.id());
    assertThat(read.year()).isEqualTo(FilledForm.year(instrument));
  }

  @Example
  void everyPlaceHasOneLine() {
    for (Instrument instrument : Intake.INSTRUMENTS.all()) {
      List<AnswerAddress> places =
          CsvTexts.template(instrument).stream()
              .skip(CsvTexts.HEADER + 1)
              .flatMap(line -> CsvTexts.address(line, Side.SELF).stream())
              .toList();

      assertThat(places).as(instrument.id()).doesNotHaveDuplicates();
      assertThat(places)
          .containsExactlyElementsOf(
              AskedQuestion.of(instrument).stream()
                  .flatMap(asked -> asked.slots().stream())
                  .map(slot -> slot.address(Side.SELF))
                  .toList());
    }
  }

  @Example
  void wrongCellsAreToldWhereTheyStand() throws IOException {
    Map<AnswerAddress, String> written = named(LONG_BIEN);
    written.put(at("i.1.printers"), "mười hai");
    written.put(at("i.1.scanners"), "-3");
    written.put(at("i.2.lan_share"), "gần hết");
    written.put(AnswerAddress.of("i.1.computers", "", "numerator", Side.SELF), "12");
    written.put(
        AnswerAddress.of("proposals.infrastructure", "1", "roadmap", Side.SELF), "2022; 2031");
    List<List<String>> lines = CsvTexts.filled(LONG_BIEN, written);

    Submission read = read(CsvTexts.bytes(lines, ','));

    assertThat(Intake.codes(read))
        .containsExactlyInAnyOrder(
            IngestError.RATIO_INCOMPLETE,
            IngestError.NUMBER_UNREADABLE,
            IngestError.NUMBER_OUT_OF_RANGE,
            IngestError.OPTION_UNCLEAR,
            IngestError.OPTION_UNCLEAR);
    assertThat(Intake.answer(read, "i.1.printers", Side.SELF)).isEqualTo(Answer.rejected());
    assertThat(Intake.staged(read, "i.1.printers", Side.SELF).raw()).isEqualTo("mười hai");
    assertThat(Intake.answer(read, "proposals.infrastructure", Side.SELF))
        .isEqualTo(Answer.rejected());
    int row = row(lines, "i.1.printers") + 1;
    assertThat(read.findings())
        .filteredOn(finding -> finding.value().equals("mười hai"))
        .singleElement()
        .satisfies(
            finding -> assertThat(finding.place().shown()).isEqualTo("phieu.csv › CSV!I" + row));
  }

  @Example
  void whatWasNotAskedDoesNotApply() throws IOException {
    Instrument form = Intake.INSTRUMENTS.get("bo-khcn-2020");
    Map<AnswerAddress, String> written = named(form);
    written.put(at("i.3.1.signature"), "Không");
    written.put(at("i.3.4.signed_papers"), "Báo cáo");

    Submission read = read(CsvTexts.bytes(CsvTexts.filled(form, written), ','));

    assertThat(Intake.answer(read, "i.3.2.other_signatures", Side.SELF))
        .isEqualTo(Answer.notApplicable());
    assertThat(Intake.answer(read, "i.3.2.providers", Side.SELF))
        .as("asked only with an answer to a question that was not asked")
        .isEqualTo(Answer.notApplicable());
    assertThat(Intake.answer(read, "i.3.1.reasons", Side.SELF)).isEqualTo(Answer.blank());
    assertThat(Intake.answer(read, "i.4.2.meetings", Side.SELF))
        .as("whether it is asked is not known")
        .isEqualTo(Answer.blank());
    assertThat(Intake.answer(read, "i.3.4.signed_papers", Side.SELF))
        .isEqualTo(Answer.given(new AnswerValue.SeveralChosen(List.of("report"))));
    assertThat(Intake.codes(read)).containsExactly(IngestError.ANSWER_UNEXPECTED);
  }

  @Example
  void linesMayBeAddedMovedAndLost() throws IOException {
    Map<AnswerAddress, String> written = named(LONG_BIEN);
    List<List<String>> lines = CsvTexts.filled(LONG_BIEN, written);
    lines.add(line("ii.1.software", "12", "name", "Phần mềm thứ mười hai"));
    lines.add(line("ii.1.software", "7", "name", "Phần mềm thứ bảy"));
    lines.removeIf(line -> line.get(0).equals("i.1.printers"));

    Submission read = read(CsvTexts.bytes(lines, ','));

    assertThat(Intake.answer(read, "ii.1.software", Side.SELF))
        .isEqualTo(
            Answer.given(
                new AnswerValue.Rows(
                    List.of(
                        Map.of("name", "Phần mềm thứ bảy"),
                        Map.of("name", "Phần mềm thứ mười hai")))));
    assertThat(Intake.answer(read, "i.1.printers", Side.SELF)).isEqualTo(Answer.blank());
    assertThat(Intake.codes(read)).containsExactly(IngestError.LINE_MISSING);
  }

  @Example
  void entriesWithoutACertainPlaceAreTold() throws IOException {
    List<List<String>> lines = CsvTexts.filled(LONG_BIEN, named(LONG_BIEN));
    lines.get(CsvTexts.HEADER).add("ghi chú");
    lines.get(row(lines, "i.1.printers")).add("máy cũ");
    lines.add(line("", "", "", "17"));
    lines.get(row(lines, "i.1.printers")).set(8, "17");
    lines.add(line("i.1.printers", "", "", "18"));

    Submission read = read(CsvTexts.bytes(lines, ','));

    assertThat(Intake.codes(read))
        .containsExactlyInAnyOrder(
            IngestError.COLUMN_UNPLACED, IngestError.LINE_UNPLACED, IngestError.LINE_TWICE);
    assertThat(Intake.answer(read, "i.1.printers", Side.SELF)).isEqualTo(Answer.rejected());
  }

  @Example
  void anAssessorAcceptsLinesWithoutCopyingThem() throws IOException {
    Map<AnswerAddress, String> written = named(AN_GIANG);
    String list = "a2.2.1.applications";
    written.put(AnswerAddress.of(list, "1", "text", Side.SELF), "Một cửa");
    written.put(AnswerAddress.of(list, "2", "text", Side.SELF), "Thư điện tử");
    written.put(AnswerAddress.of(list, "1", "accepted", Side.VERIFIED), "x");
    written.put(AnswerAddress.of(list, "2", "accepted", Side.VERIFIED), "không");
    written.put(AnswerAddress.of(list, "3", "accepted", Side.VERIFIED), "x");

    Submission read = read(CsvTexts.bytes(CsvTexts.filled(AN_GIANG, written), ','));

    assertThat(Intake.answer(read, list, Side.SELF)).isEqualTo(Answer.given(items(true, true)));
    assertThat(Intake.answer(read, list, Side.VERIFIED)).isEqualTo(Answer.rejected());
    assertThat(Intake.codes(read)).containsExactly(IngestError.LINE_UNPLACED);

    written.remove(AnswerAddress.of(list, "3", "accepted", Side.VERIFIED));
    read = read(CsvTexts.bytes(CsvTexts.filled(AN_GIANG, written), ','));

    assertThat(Intake.answer(read, list, Side.VERIFIED))
        .isEqualTo(Answer.given(items(true, false)));
  }

  @Example
  void aFileIsRefusedWithAllItsProblems() throws IOException {
    List<List<String>> lines = CsvTexts.filled(AN_GIANG, Map.of());
    lines.get(2).set(1, "2031");
    lines.add(line("b9.9.nothing", "", "", "1"));
    lines.add(line("a4.documents", "99", "has", ""));

    assertThat(codes(CsvTexts.bytes(lines, ',')))
        .containsExactly(
            IngestError.QUESTION_UNKNOWN,
            IngestError.QUESTION_UNKNOWN,
            IngestError.YEAR_UNCLEAR,
            IngestError.UNIT_UNKNOWN);
  }

  @Example
  void aFileOfAnotherFormIsRefusedInFewWords() throws IOException {
    List<List<String>> lines = CsvTexts.filled(AN_GIANG, named(AN_GIANG));
    lines.get(0).set(1, LONG_BIEN.id());

    assertThat(codes(CsvTexts.bytes(lines, ','))).hasSizeLessThan(60);

    lines.get(0).set(1, "long-bien-2031");
    assertThat(codes(CsvTexts.bytes(lines, ','))).containsExactly(IngestError.FORM_UNKNOWN);
  }

  @Example
  void headersAreChecked() throws IOException {
    List<List<String>> lines = CsvTexts.filled(LONG_BIEN, named(LONG_BIEN));
    lines.get(CsvTexts.HEADER).set(8, "Kết quả");
    lines.get(CsvTexts.HEADER).set(3, "row");
    assertThat(codes(CsvTexts.bytes(lines, ',')))
        .containsExactlyInAnyOrder(IngestError.COLUMN_MISSING, IngestError.COLUMN_TWICE);

    lines.remove(CsvTexts.HEADER);
    assertThat(codes(CsvTexts.bytes(lines, ','))).containsExactly(IngestError.COLUMN_MISSING);
  }

  @Example
  void theYearMayStandInTheQuestionForIt() throws IOException {
    Map<AnswerAddress, String> written = named(AN_GIANG);
    written.put(at(AskedQuestion.REPORT_YEAR), "2019");
    List<List<String>> lines = CsvTexts.filled(AN_GIANG, written);
    lines.get(2).set(1, "");
    assertThat(read(CsvTexts.bytes(lines, ',')).year()).isEqualTo(2019);

    lines.get(2).set(1, "2020");
    assertThat(codes(CsvTexts.bytes(lines, ','))).containsExactly(IngestError.YEAR_UNCLEAR);
  }

  @Property(tries = 16)
  void theSameAnswersComeBackFromEveryEncoding(
      @ForAll("instruments") Instrument instrument,
      @ForAll long seed,
      @ForAll("encodings") Encoding encoding)
      throws IOException {
    FilledForm form = new FilledForm(instrument, CsvTexts.unitName(instrument), seed);
    List<List<String>> lines = CsvTexts.filled(instrument, form.written());
    String text = new String(CsvTexts.bytes(lines, '\t'), StandardCharsets.UTF_8);

    Submission read = read(OldLetters.bytes(plainer(text), encoding));

    boolean converted = encoding != Encoding.UTF_16;
    assertThat(difference(read, form)).isEmpty();
    assertThat(Intake.codes(read))
        .isEqualTo(converted ? List.of(IngestError.LETTERS_CONVERTED) : List.of());
    if (converted) {
      Submission misread =
          read(OldLetters.shown(plainer(text), encoding).getBytes(StandardCharsets.UTF_8));
      assertThat(difference(misread, form)).isEmpty();
      assertThat(Intake.codes(misread)).containsExactly(IngestError.LETTERS_CONVERTED);
    }
  }

  @Provide
  Arbitrary<Encoding> encodings() {
    return Arbitraries.of(Encoding.UTF_16, Encoding.WINDOWS_1258, Encoding.TCVN3, Encoding.VNI);
  }

  /** Signs that old encodings do not have, as people type them without. */
  private static String plainer(String text) {
    return text.replace("≤", "<=").replace("≥", ">=").replace("☒ ", "").replace("×", "x");
  }

  /** Old fonts have no capitals with tones, which says nothing of the answers. */
  private static List<String> difference(Submission read, FilledForm form) {
    Map<String, Answer> answers = Intake.answers(read);
    return form.answers().entrySet().stream()
        .filter(given -> !key(given.getValue()).equals(key(answers.get(given.getKey()))))
        .map(given -> given + " / " + answers.get(given.getKey()) + " " + Intake.codes(read))
        .toList();
  }

  private static String key(Answer answer) {
    return VietnameseText.key(answer.toString());
  }

  @Example
  void encodingsAndDamageAreTold() throws IOException {
    String text = new String(new CsvTemplate(LONG_BIEN).bytes(), StandardCharsets.UTF_8);

    byte[] mixed =
        (text.substring(1, 3000) + OldLetters.shown(text.substring(3000), Encoding.VNI))
            .replaceAll("[^\\x00-\\xff]", "é")
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(codes(mixed))
        .as("letters that are no encoding's")
        .containsExactly(IngestError.TEXT_NOT_UTF8);
    assertThat(codes(text.replaceAll("[ảếậệốộ]", "?").getBytes(StandardCharsets.UTF_8)))
        .as("letters that were lost")
        .containsExactly(IngestError.TEXT_NOT_UTF8);
    assertThat(codes((text + "\"").getBytes(StandardCharsets.UTF_8)))
        .containsExactly(IngestError.TEXT_DAMAGED);
    assertThat(codes((text + "\r\n".repeat(Limits.LINES)).getBytes(StandardCharsets.UTF_8)))
        .containsExactly(IngestError.FILE_TOO_LARGE);
    assertThat(codes(text.substring(200).getBytes(StandardCharsets.UTF_8)))
        .containsExactly(IngestError.NOT_A_WORKBOOK);
  }

  @Example
  void anIdIsNoNumberOrDateForASpreadsheet() {
    List<List<String>> lines = CsvTexts.template(Intake.BINH_THUAN);

    assertThat(lines).anyMatch(line -> line.get(0).equals("'2.10"));
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThat(line)
                    .noneMatch(field -> field.matches("\\d+[.-]\\d+") || field.startsWith("- ")));
  }

  private static Map<AnswerAddress, String> named(Instrument instrument) {
    Map<AnswerAddress, String> written = new HashMap<>();
    written.put(at(AskedQuestion.UNIT_NAME), CsvTexts.unitName(instrument));
    return written;
  }

  private static AnswerAddress at(String question) {
    return AnswerAddress.of(question, "", "", Side.SELF);
  }

  private static AnswerValue items(boolean first, boolean second) {
    return new AnswerValue.Items(
        List.of(
            new AnswerValue.Item("Một cửa", first), new AnswerValue.Item("Thư điện tử", second)));
  }

  private static List<String> line(String question, String row, String column, String self) {
    return new ArrayList<>(Stream.of(question, row, column, "", "", "", "", "", self).toList());
  }

  private static int row(List<List<String>> lines, String question) {
    for (int row = 0; row < lines.size(); row++) {
      if (lines.get(row).get(0).equals(question)) {
        return row;
      }
    }
    throw new AssertionError("no line " + question);
  }

  private static Submission read(byte[] bytes) throws IOException {
    ReadResult result = result(bytes);
    if (result instanceof ReadResult.Refused refused) {
      throw new AssertionError(refused.problems().toString());
    }
    return ((ReadResult.Read) result).submission();
  }

  private static List<ErrorCode> codes(byte[] bytes) throws IOException {
    return ((ReadResult.Refused) result(bytes)).problems().stream().map(Problem::code).toList();
  }

  /** The file is named as people name it; what it is, its content says. */
  private static ReadResult result(byte[] bytes) throws IOException {
    Path folder = Files.createTempDirectory("thuoc-csv");
    Path file = Files.write(folder.resolve("phieu.csv"), bytes);
    try {
      return READER.read(file);
    } finally {
      Files.delete(file);
      Files.delete(folder);
    }
  }
}
