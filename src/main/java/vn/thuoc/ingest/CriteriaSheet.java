package vn.thuoc.ingest;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.answer.AnswerType;

/** The sheet of criteria of a workbook, in the issuer's layout. */
public final class CriteriaSheet {
  /** What a template prints where nothing is entered, since the questionnaire has the figures. */
  public static final String TAKEN = "tính từ phiếu";

  private final Instrument instrument;
  private final FormFinder.Found found;
  private final Findings findings;

  CriteriaSheet(Instrument instrument, FormFinder.Found found, Findings findings) {
    this.instrument = instrument;
    this.found = found;
    this.findings = findings;
  }

  /**
   * The sheets without what a template prints in its cells for figures, and without the lines of
   * their own that parts of an answer have there.
   */
  static List<Grid> printed(List<Grid> grids, Instrument instrument, SentForm sent) {
    Set<String> several =
        instrument
            .criteria()
            .flatMap(criterion -> criterion.question().stream())
            .filter(CriteriaSheet::hasLinesOfItsOwn)
            .map(Question::id)
            .collect(Collectors.toUnmodifiableSet());
    Set<String> places =
        sent.addressed().stream()
            .filter(place -> several.contains(place.address().question()))
            .map(place -> place.cell().address())
            .collect(Collectors.toUnmodifiableSet());
    String taken = FormText.key(TAKEN);
    return grids.stream()
        .map(grid -> grid.keeping(cell -> !FormText.key(cell.text()).equals(taken)))
        .map(grid -> withoutRowsOf(places, grid))
        .toList();
  }

  private static Grid withoutRowsOf(Set<String> places, Grid grid) {
    Set<Integer> rows =
        places.isEmpty()
            ? Set.of()
            : grid.rows().stream()
                .filter(
                    row ->
                        IntStream.rangeClosed(0, grid.lastColumn())
                            .anyMatch(column -> places.contains(grid.address(row, column))))
                .collect(Collectors.toUnmodifiableSet());
    return rows.isEmpty() ? grid : grid.keeping(cell -> !rows.contains(cell.row()));
  }

  private static boolean hasLinesOfItsOwn(Question question) {
    return question.type() instanceof AnswerType.Table
        || question.type() instanceof AnswerType.DocumentReference;
  }

  /** The questions whose answers the lines of criteria take; others have lines of their own. */
  Set<String> questions() {
    return instrument
        .criteria()
        .flatMap(criterion -> criterion.question().stream())
        .filter(question -> !hasLinesOfItsOwn(question))
        .map(question -> question.id())
        .collect(Collectors.toUnmodifiableSet());
  }

  List<StagedAnswer> answers() {
    Set<String> questions = questions();
    return new CriteriaReader(instrument, found.lines(), found.sheet(), findings)
        .read().stream().filter(answer -> questions.contains(answer.questionId())).toList();
  }

  /** The sheet's name. */
  String name() {
    return found.sheet().grid().name();
  }

  /** The points and notes on the sheet; tells what on it has no certain place. */
  AnsweredForm.Beside beside() {
    PrintedReader printed = new PrintedReader(instrument, found.sheet(), findings);
    printed.read(found.lines());
    new StrayReader(instrument, found.lines(), found.sheet(), findings).read();
    return new AnsweredForm.Beside(printed.printed(), printed.notes());
  }
}
