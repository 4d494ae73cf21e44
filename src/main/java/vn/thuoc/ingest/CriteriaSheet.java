package vn.thuoc.ingest;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.answer.AnswerType;

/** The sheet of criteria of a workbook, in the issuer's layout. */
final class CriteriaSheet {
  private final Instrument instrument;
  private final FormFinder.Found found;
  private final Findings findings;

  CriteriaSheet(Instrument instrument, FormFinder.Found found, Findings findings) {
    this.instrument = instrument;
    this.found = found;
    this.findings = findings;
  }

  /** The questions whose answers the lines of criteria take; others have lines of their own. */
  Set<String> questions() {
    return instrument
        .criteria()
        .flatMap(criterion -> criterion.question().stream())
        .filter(
            question ->
                !(question.type() instanceof AnswerType.Table)
                    && !(question.type() instanceof AnswerType.DocumentReference))
        .map(question -> question.id())
        .collect(Collectors.toUnmodifiableSet());
  }

  List<StagedAnswer> answers() {
    Set<String> questions = questions();
    return new CriteriaReader(instrument, found.lines(), found.sheet(), findings)
        .read().stream().filter(answer -> questions.contains(answer.questionId())).toList();
  }

  /** The points and notes on the sheet; tells what on it has no certain place. */
  AnsweredForm.Beside beside() {
    PrintedReader printed = new PrintedReader(instrument, found.sheet(), findings);
    printed.read(found.lines());
    new StrayReader(instrument, found.lines(), found.sheet(), findings).read();
    return new AnsweredForm.Beside(printed.printed(), printed.notes());
  }
}
