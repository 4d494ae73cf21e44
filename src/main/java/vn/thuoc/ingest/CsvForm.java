package vn.thuoc.ingest;

import java.util.List;
import java.util.Optional;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.problem.Problems;
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
    CsvEntries reader = new CsvEntries(columns.orElseThrow(), new KnownPlaces(questions), findings);
    FormEntries entries = reader.read(lines, problems);
    AnsweredForm form = new AnsweredForm(instrument, units, findings);
    return form.submission(
        source,
        form.answers(questions, entries),
        answers -> head.year(instrument, answers),
        AnsweredForm.Beside.NOTHING,
        problems);
  }
}
