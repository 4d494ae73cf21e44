package vn.thuoc.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thuoc.instrument.FormLine;
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
    found.addAll(new PrintedChecks(figures, scores).find());
    FigureNames names = new FigureNames(instrument);
    found.addAll(new FigureChecks(instrument, index, figures, names).find());
    for (Side side : instrument.sides()) {
      CheckedFigures checked = new CheckedFigures(instrument, index, figures, side);
      found.addAll(new QuestionChecks(instrument, figures, checked, side).find());
      found.addAll(new TotalChecks(instrument, names, checked).find());
      found.addAll(new RelationChecks(instrument, names, checked).find());
      found.addAll(new BandChecks(instrument, index, names, checked).find());
    }
    found.addAll(new NoteChecks(instrument, figures, scores).find());
    Map<String, Integer> order = new HashMap<>();
    instrument.general().forEach(question -> order.put(question.id(), order.size()));
    instrument
        .sections()
        .flatMap(section -> section.questions().stream())
        .forEach(question -> order.put(question.id(), order.size()));
    for (FormLine line : instrument.lines()) {
      order.put(line.id(), order.size());
    }
    found.sort(Comparator.comparing(finding -> order.getOrDefault(finding.lineId(), order.size())));
    return found;
  }
}
