package vn.thuoc.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import vn.thuoc.ingest.filling.FormFiller;
import vn.thuoc.ingest.template.TemplateFormat;
import vn.thuoc.ingest.template.TemplateTexts;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.instrument.answer.AnswerState;

/** A form that is filled in gives the same answers from a workbook, a document and a CSV file. */
class RoundTripTest {
  private static final FormFiller FILLER = new FormFiller(CsvTexts.EVERY_TIER);
  private static final SubmissionReader READER =
      new SubmissionReader(
          Intake.INSTRUMENTS, CsvTexts.EVERY_TIER, new TemplateTexts(CsvTexts.EVERY_TIER));

  @Provide
  Arbitrary<Instrument> instruments() {
    return Arbitraries.of(Intake.INSTRUMENTS.all());
  }

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void everyFormatGivesTheSameAnswers(
      @ForAll("instruments") Instrument instrument, @ForAll long seed) throws IOException {
    Map<AnswerAddress, String> written =
        FormFillerTest.fitting(instrument, TemplateFormat.DOCX, seed);
    Submission csv = read(instrument, TemplateFormat.CSV, written);
    Submission workbook = read(instrument, TemplateFormat.XLSX, written);
    Submission document = read(instrument, TemplateFormat.DOCX, written);

    assertThat(csv.answers().stream().filter(a -> a.answer().state() == AnswerState.GIVEN))
        .hasSizeGreaterThan(10);
    assertThat(differences(csv, workbook)).as("%s .xlsx", instrument.id()).isEmpty();
    assertThat(differences(csv, document)).as("%s .docx", instrument.id()).isEmpty();
    assertThat(workbook.findings()).as("%s .xlsx", instrument.id()).isEmpty();
    assertThat(document.findings()).as("%s .docx", instrument.id()).isEmpty();
    assertThat(List.of(workbook.year(), document.year())).containsOnly(csv.year());
  }

  private static List<String> differences(Submission one, Submission other) {
    Map<String, Answer> first = Intake.answers(one);
    Map<String, Answer> second = Intake.answers(other);
    Map<String, String> different = new TreeMap<>();
    first.forEach(
        (key, answer) -> {
          if (!answer.equals(second.get(key))) {
            different.put(key, answer + " / " + second.get(key));
          }
        });
    second.keySet().stream()
        .filter(key -> !first.containsKey(key))
        .forEach(key -> different.put(key, "only in one"));
    return different.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList();
  }

  private static Submission read(
      Instrument instrument, TemplateFormat format, Map<AnswerAddress, String> written)
      throws IOException {
    Path file =
        Files.createTempFile("phieu", "." + format.name().toLowerCase(java.util.Locale.ROOT));
    try {
      Files.write(file, FILLER.fill(instrument, format, written));
      ReadResult result = READER.read(file);
      if (result instanceof ReadResult.Refused refused) {
        throw new AssertionError(instrument.id() + " " + format + ": " + refused.problems());
      }
      return ((ReadResult.Read) result).submission();
    } finally {
      Files.delete(file);
    }
  }
}
