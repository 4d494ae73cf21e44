package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.Side;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Severity;
import vn.thuoc.problem.Words;
import vn.thuoc.unit.Unit;
import vn.thuoc.unit.Units;

/** Reads a form that was sent as CSV, in the lines that a template has. */
final class CsvForm {
  /** What stands for a sheet's name; cells are named as Excel names them when it opens the file. */
  private static final String SHEET = "CSV";

  private final Instruments instruments;
  private final Units units;

  CsvForm(Instruments instruments, Units units) {
    this.instruments = instruments;
    this.units = units;
  }

  /** The submission; refused with everything that keeps the file from being one. */
  Submission read(SourceFile source, byte[] bytes) throws Refusal {
    Findings findings = new Findings(source.name(), SHEET);
    List<List<String>> lines = new CsvText(source.name()).read(bytes, findings);
    CsvHead head = new CsvHead(lines, findings);
    Instrument instrument = head.instrument(instruments);
    Problems problems = new Problems();
    Optional<CsvColumns> columns = CsvColumns.find(lines, findings, problems);
    if (problems.any()) {
      throw new Refusal(problems.found());
    }
    List<AskedQuestion> questions = AskedQuestion.of(instrument);
    FormEntries entries = new FormEntries();
    try {
      entries =
          new CsvEntries(columns.orElseThrow(), new KnownPlaces(questions), findings).read(lines);
    } catch (Refusal refusal) {
      problems.addAll(refusal.problems());
    }
    List<StagedAnswer> answers = answers(instrument, questions, entries, findings);
    int year = year(head, instrument, answers, problems);
    Optional<Unit> unit = unit(instrument, answers, year, findings, problems);
    if (problems.any()) {
      throw new Refusal(problems.found());
    }
    return new Submission(
        instrument.id(),
        year,
        unit.orElseThrow().tier().term(),
        unit.orElseThrow().id(),
        source,
        SHEET,
        answers,
        List.of(),
        List.of(),
        findings.found());
  }

  private static List<StagedAnswer> answers(
      Instrument instrument,
      List<AskedQuestion> questions,
      FormEntries entries,
      Findings findings) {
    SlotAnswers reader = new SlotAnswers(entries, findings);
    List<StagedAnswer> answers = new ArrayList<>();
    for (AskedQuestion asked : questions) {
      if (!entries.has(asked.question().id())) {
        missing(asked.question(), findings);
      }
      for (Side side : asked.sides()) {
        answers.add(reader.read(asked, side));
      }
    }
    return new AskedAtAll(instrument, findings).settle(answers);
  }

  /** The year; where it is unclear, any, so that the unit can still be looked for. */
  private static int year(
      CsvHead head, Instrument instrument, List<StagedAnswer> answers, Problems problems) {
    try {
      return head.year(instrument, answers);
    } catch (Refusal refusal) {
      problems.addAll(refusal.problems());
      return instrument.years().iterator().next();
    }
  }

  private Optional<Unit> unit(
      Instrument instrument,
      List<StagedAnswer> answers,
      int year,
      Findings findings,
      Problems problems) {
    try {
      return Optional.of(new WhoseForm(units, findings).read(answers, instrument.tiers(), year));
    } catch (Refusal refusal) {
      problems.addAll(refusal.problems());
      return Optional.empty();
    }
  }

  private static void missing(Question question, Findings findings) {
    findings.add(
        new Finding(
            IngestError.LINE_MISSING,
            Severity.WARNING,
            Optional.of(Side.SELF),
            Optional.of(question.id()),
            findings.sheet(),
            "",
            new Words(
                "Tệp không có dòng nào của câu «" + question.id() + "»; để trống.",
                "The file has no line of question '" + question.id() + "'; left blank."),
            new Words(
                "Thêm lại dòng này như mẫu nếu đơn vị có số liệu.",
                "Put the line back as printed if there are figures for it.")));
  }
}
