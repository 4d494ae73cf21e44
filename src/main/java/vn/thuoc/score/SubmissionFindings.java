package vn.thuoc.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thuoc.ingest.Finding;
import vn.thuoc.ingest.LineNote;
import vn.thuoc.ingest.PrintedPoints;
import vn.thuoc.ingest.StagedAnswer;
import vn.thuoc.ingest.Submission;
import vn.thuoc.instrument.Criterion;
import vn.thuoc.instrument.FormLine;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.rule.PeerRatioRule;
import vn.thuoc.problem.Place;
import vn.thuoc.unit.Unit;
import vn.thuoc.unit.Units;

/**
 * All that there is to say about a submission that was only read: what reading found, and what
 * scoring will find, in the order of the form. Points that depend on other units are left alone.
 */
public final class SubmissionFindings {
  private static final Set<ScoreFinding> BY_POINTS =
      Set.of(
          ScoreFinding.PRINTED_POINTS_DIFFER,
          ScoreFinding.NOT_SCORABLE,
          ScoreFinding.SCORE_INCOMPLETE);

  private final Instruments instruments;
  private final Units units;

  public SubmissionFindings(Instruments instruments, Units units) {
    this.instruments = instruments;
    this.units = units;
  }

  public List<ToldFinding> of(Submission submission) {
    Instrument instrument = instruments.get(submission.instrumentId());
    Set<String> compared = compared(instrument);
    List<Finding> found = new ArrayList<>(submission.findings());
    new SubmissionScorer(instrument)
        .score(figures(submission), PeerAnswers.none()).findings().stream()
            .filter(one -> !(BY_POINTS.contains(one.code()) && compared.contains(one.lineId())))
            .map(one -> finding(one, submission))
            .forEach(found::add);
    Map<String, Integer> order = order(instrument);
    found.sort(Comparator.comparing(one -> position(one, order)));
    FigureNames names = new FigureNames(instrument);
    return found.stream()
        .map(one -> new ToldFinding(one, one.lineId().map(names::line).orElse("")))
        .toList();
  }

  private static int position(Finding finding, Map<String, Integer> order) {
    return finding
        .lineId()
        .map(line -> order.getOrDefault(line, order.getOrDefault(line.split("#")[0], order.size())))
        .orElse(order.size());
  }

  private static Map<String, Integer> order(Instrument instrument) {
    Map<String, Integer> order = new HashMap<>();
    instrument.questions().forEach(question -> order.putIfAbsent(question.id(), order.size()));
    int questions = order.size();
    List<FormLine> lines = instrument.lines();
    for (int i = 0; i < lines.size(); i++) {
      order.put(lines.get(i).id(), questions + i);
    }
    return order;
  }

  /** The lines whose points other units' figures decide, and all that these add up to. */
  private static Set<String> compared(Instrument instrument) {
    Set<String> compared = new HashSet<>();
    instrument
        .criteria()
        .filter(
            above -> above.walk().anyMatch(criterion -> criterion.rule() instanceof PeerRatioRule))
        .map(Criterion::id)
        .forEach(compared::add);
    if (!compared.isEmpty()) {
      compared.add(FormLine.TOTAL_ID);
    }
    return compared;
  }

  private static Finding finding(FoundInScoring found, Submission submission) {
    String file = submission.file().name();
    return new Finding(
        found.code(),
        found.severity(),
        found.side(),
        Optional.of(found.lineId()),
        found.cell().isEmpty()
            ? Place.named(file + " › " + submission.sheet())
            : new Place.Cell(file, submission.sheet(), found.cell()),
        found.value(),
        found.message(),
        found.remedy());
  }

  SubmissionFigures figures(Submission submission) {
    Map<Side, Map<String, SubmissionFigures.PlacedAnswer>> answers = new EnumMap<>(Side.class);
    for (StagedAnswer answer : submission.answers()) {
      answers
          .computeIfAbsent(answer.side(), side -> new HashMap<>())
          .put(
              answer.questionId(),
              new SubmissionFigures.PlacedAnswer(answer.answer(), answer.cell()));
    }
    Map<Side, Map<String, SubmissionFigures.PlacedPoints>> printed = new EnumMap<>(Side.class);
    for (PrintedPoints points : submission.printed()) {
      printed
          .computeIfAbsent(points.side(), side -> new HashMap<>())
          .put(points.lineId(), new SubmissionFigures.PlacedPoints(points.points(), points.cell()));
    }
    Map<String, SubmissionFigures.PlacedNote> notes = new HashMap<>();
    for (LineNote note : submission.notes()) {
      notes.put(note.lineId(), new SubmissionFigures.PlacedNote(note.text(), note.cell()));
    }
    return new SubmissionFigures(
        answers, printed, notes, units.get(submission.unitId()).map(Unit::block));
  }
}
