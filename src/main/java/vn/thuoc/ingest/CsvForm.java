package vn.thuoc.ingest;

import java.util.List;
import java.util.Optional;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.instrument.Side;
import vn.thuoc.problem.Problems;
import vn.thuoc.unit.Units;

/** Reads a form that was sent as CSV, in the lines that a template has. */
final class CsvForm {
  /** What stands for a sheet's name; cells are named as Excel names them when it opens the file. */
  private static final String SHEET = "CSV";

  private static final int LAST_QUESTIONS = 3;

  private final Instruments instruments;
  private final Units units;

  CsvForm(Instruments instruments, Units units) {
    this.instruments = instruments;
    this.units = units;
  }

  /** The submission; refused with everything that keeps the file from being one. */
  Submission read(SourceFile source, byte[] bytes) throws Refusal {
    Findings findings = new Findings(source.name(), SHEET);
    CsvText text = new CsvText(source.name());
    List<List<String>> lines = text.read(bytes, findings);
    CsvHead head = new CsvHead(lines, findings);
    Instrument instrument = head.instrument(instruments);
    Problems problems = new Problems();
    Optional<CsvColumns> columns = CsvColumns.find(lines, findings, problems);
    if (problems.any()) {
      throw new Refusal(problems.found());
    }
    List<AskedQuestion> questions = AskedQuestion.of(instrument);
    CsvEntries reader = new CsvEntries(columns.orElseThrow(), new KnownPlaces(questions), findings);
    FormEntries entries = reader.read(lines, problems);
    boolean whole = whole(lines, columns.orElseThrow(), questions, entries);
    if (!text.ended() && !whole || endMissing(questions, entries)) {
      problems.add(text.cutOff());
    }
    AnsweredForm form = new AnsweredForm(instrument, units, findings);
    return form.submission(
        source,
        form.answers(questions, entries),
        answers -> head.year(instrument, answers),
        AnsweredForm.Beside.NOTHING,
        problems);
  }

  /** Whether the lines go on to the end of the form, and the last one to the end of the header. */
  private static boolean whole(
      List<List<String>> lines,
      CsvColumns columns,
      List<AskedQuestion> questions,
      FormEntries entries) {
    List<AnswerSlot> last = questions.get(questions.size() - 1).slots();
    boolean found = entries.place(last.get(last.size() - 1).address(Side.SELF)).isPresent();
    int width = lines.get(columns.line()).size();
    return found && lines.get(lines.size() - 1).size() >= width;
  }

  /** Somebody may have taken out a line or two; a file that lacks more of its end lost it. */
  private static boolean endMissing(List<AskedQuestion> questions, FormEntries entries) {
    return questions
        .subList(Math.max(0, questions.size() - LAST_QUESTIONS), questions.size())
        .stream()
        .noneMatch(asked -> entries.has(asked.question().id()));
  }
}
