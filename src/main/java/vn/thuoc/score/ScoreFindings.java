package vn.thuoc.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Side;

/** All findings of scoring about one submission, in the order of the form. */
final class ScoreFindings {
  private final Instrument instrument;
  private final InstrumentIndex index;
  private final SubmissionFigures figures;
  private final List<CriterionScore> scores;

  ScoreFindings(
      Instrument instrument,
      InstrumentIndex index,
      SubmissionFigures figures,
      List<CriterionScore> scores) {
    this.instrument = instrument;
    this.index = index;
    this.figures = figures;
    this.scores = scores;
  }

  List<FoundInScoring> find() {
    List<FoundInScoring> found = new ArrayList<>();
    found.addAll(new AnswerChecks(instrument, index, figures, scores).find());
    found.addAll(new IncompleteChecks(instrument, index, figures.block(), scores).find());
    found.addAll(new PrintedChecks(figures, scores).find());
    FigureNames names = index.names();
    found.addAll(new FigureChecks(instrument, index, figures, names).find());
    for (Side side : instrument.sides()) {
      CheckedFigures checked = new CheckedFigures(instrument, index, figures, side);
      found.addAll(new QuestionChecks(index, figures, checked, side).find());
      found.addAll(new TotalChecks(instrument, names, checked).find());
      found.addAll(new RelationChecks(instrument, names, checked).find());
      found.addAll(new BandChecks(instrument, index, names, checked).find());
    }
    found.addAll(new NoteChecks(instrument, index, figures, scores).find());
    found.sort(Comparator.comparingInt(finding -> index.position(finding.lineId())));
    return found;
  }
}
