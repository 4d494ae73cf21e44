package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Side;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;
import vn.thuoc.unit.Units;

/**
 * Reads forms that are known by what stands in each of their places, without a file around it. They
 * go the way that the entries of every file go; cells are named as in the CSV form of the
 * instrument. May be used by several threads.
 */
public final class WrittenForms {
  private static final String SHEET = "CSV";

  private final Units units;
  private final Map<String, Blank> blanks = new ConcurrentHashMap<>();

  /** What an instrument asks, and the cells of its places while they are empty. */
  private record Blank(List<AskedQuestion> questions, Map<AnswerAddress, GridCell> cells) {}

  public WrittenForms(Units units) {
    this.units = units;
  }

  /**
   * What a form with simulated figures says, or why it is refused.
   *
   * @param name what stands for the file's name
   * @param written place to what stands there
   * @param notes line of the criteria to the note on it
   */
  public ReadResult readSimulated(
      String name,
      Instrument instrument,
      Map<AnswerAddress, String> written,
      Map<String, String> notes) {
    SourceFile source = source(name, instrument, written, notes);
    Findings findings = new Findings(name, SHEET);
    FormEntries entries = new FormEntries();
    Blank blank =
        blanks.computeIfAbsent(
            instrument.id(), id -> new Blank(AskedQuestion.of(instrument), cells(instrument)));
    blank
        .cells()
        .forEach(
            (address, cell) ->
                entries.add(
                    address, cell.saying(GridCell.Kind.TEXT, written.getOrDefault(address, ""))));
    AnsweredForm form = new AnsweredForm(instrument, units, findings);
    FormYear year =
        new FormYear(
            instrument,
            Place.named(name),
            new Words("Ghi một năm ở mục «Năm báo cáo».", "Name one year in the head."));
    List<LineNote> noted = new ArrayList<>();
    notes.forEach((line, text) -> noted.add(new LineNote(line, text, "")));
    try {
      return new ReadResult.Read(
          form.submission(
                  source,
                  form.answers(blank.questions(), entries),
                  answers -> year.settle(FormYear.asked(answers)),
                  new AnsweredForm.Beside(List.of(), noted),
                  new Problems())
              .asSimulated());
    } catch (Refusal refusal) {
      return new ReadResult.Refused(source, refusal.problems());
    }
  }

  private static SourceFile source(
      String name,
      Instrument instrument,
      Map<AnswerAddress, String> written,
      Map<String, String> notes) {
    Digest digest = new Digest().add(instrument.id());
    long letters = 0;
    for (Map.Entry<AnswerAddress, String> entry : written.entrySet()) {
      digest.add(entry.getKey().text()).add(entry.getValue());
      letters += entry.getValue().length();
    }
    notes.forEach((line, text) -> digest.add(line).add(text));
    return new SourceFile(name, digest.hex(), letters);
  }

  private static Map<AnswerAddress, GridCell> cells(Instrument instrument) {
    try {
      Findings findings = new Findings(instrument.id(), SHEET);
      List<List<String>> lines =
          new CsvText(instrument.id()).read(new CsvTemplate(instrument).bytes(), findings);
      Problems problems = new Problems();
      CsvColumns columns = CsvColumns.find(lines, findings, problems).orElseThrow();
      Map<AnswerAddress, Integer> at = new HashMap<>();
      for (int line = columns.line() + 1; line < lines.size(); line++) {
        List<String> fields = lines.get(line);
        String question = id(columns.text(CsvColumns.QUESTION, fields));
        String row = id(columns.text(CsvColumns.ROW, fields));
        String column = columns.text(CsvColumns.COLUMN, fields);
        for (Side side : instrument.sides()) {
          at.put(AnswerAddress.of(question, row, column, side), line);
        }
      }
      Map<AnswerAddress, GridCell> cells = new LinkedHashMap<>();
      for (AskedQuestion asked : AskedQuestion.of(instrument)) {
        for (AnswerSlot slot : asked.slots()) {
          asked
              .sides()
              .forEach(
                  side -> {
                    AnswerAddress address = slot.address(side);
                    int column = columns.side(side).orElseThrow();
                    cells.put(
                        address, new GridCell(at.get(address), column, GridCell.Kind.TEXT, ""));
                  });
        }
      }
      return cells;
    } catch (Refusal refusal) {
      // an empty form that is made here is always one that can be read
      throw new IllegalStateException(refusal);
    }
  }

  private static String id(String text) {
    return text.replaceFirst("^'", "");
  }
}
