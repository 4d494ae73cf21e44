package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.Side;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Severity;
import vn.thuoc.problem.Words;
import vn.thuoc.unit.Unit;
import vn.thuoc.unit.Units;

/** Makes answers of the entries of a form, and a submission of its answers. Used once. */
final class AnsweredForm {
  private final Instrument instrument;
  private final Units units;
  private final Findings findings;

  AnsweredForm(Instrument instrument, Units units, Findings findings) {
    this.instrument = instrument;
    this.units = units;
    this.findings = findings;
  }

  /** The answers to these questions, in their order, each side's. */
  List<StagedAnswer> answers(List<AskedQuestion> questions, FormEntries entries) {
    SlotAnswers reader = new SlotAnswers(entries, findings);
    List<StagedAnswer> answers = new ArrayList<>();
    for (AskedQuestion asked : questions) {
      if (!entries.has(asked.question().id())) {
        missing(asked.question());
      }
      for (Side side : asked.sides()) {
        answers.add(reader.read(asked, side));
      }
    }
    return answers;
  }

  /** Tells the year of a form. */
  interface YearOf {
    int read(List<StagedAnswer> answers) throws Refusal;
  }

  /** Points and notes that stand beside the answers. */
  record Beside(List<PrintedPoints> printed, List<LineNote> notes) {
    static final Beside NOTHING = new Beside(List.of(), List.of());
  }

  /**
   * The submission; refused with everything that keeps the file from being one.
   *
   * @param problems what was found to be wrong before
   */
  Submission submission(
      SourceFile source,
      List<StagedAnswer> answers,
      YearOf yearOf,
      Beside beside,
      Problems problems)
      throws Refusal {
    List<StagedAnswer> settled = new AskedAtAll(instrument, findings).settle(answers);
    int year = year(yearOf, settled, problems);
    Optional<Unit> unit = unit(settled, year, problems);
    if (problems.any()) {
      throw new Refusal(problems.found());
    }
    return new Submission(
        instrument.id(),
        year,
        unit.orElseThrow().tier().term(),
        unit.orElseThrow().id(),
        source,
        findings.sheetName(),
        settled,
        beside.printed(),
        beside.notes(),
        findings.found());
  }

  /** The year; where it is unclear, any, so that the unit can still be looked for. */
  private int year(YearOf yearOf, List<StagedAnswer> answers, Problems problems) {
    try {
      return yearOf.read(answers);
    } catch (Refusal refusal) {
      problems.addAll(refusal.problems());
      return instrument.years().iterator().next();
    }
  }

  private Optional<Unit> unit(List<StagedAnswer> answers, int year, Problems problems) {
    try {
      return Optional.of(new WhoseForm(units, findings).read(answers, instrument.tiers(), year));
    } catch (Refusal refusal) {
      problems.addAll(refusal.problems());
      return Optional.empty();
    }
  }

  private void missing(Question question) {
    findings.add(
        new Finding(
            IngestError.LINE_MISSING,
            Severity.WARNING,
            Optional.of(Side.SELF),
            Optional.of(question.id()),
            findings.sheet(),
            "",
            new Words(
                "Tệp không có chỗ nào của câu «" + question.label() + "»; để trống.",
                "The file has no place for question '" + question.label() + "'; left blank."),
            new Words(
                "Thêm lại câu này như mẫu nếu đơn vị có số liệu.",
                "Put the question back as printed if there are figures for it.")));
  }
}
