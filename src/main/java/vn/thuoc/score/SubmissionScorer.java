package vn.thuoc.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thuoc.instrument.Criterion;
import vn.thuoc.instrument.FormLine;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.rule.VietnameseNumber;

/** Scores whole submissions of one instrument. */
public final class SubmissionScorer {
  private final Instrument instrument;

  public SubmissionScorer(Instrument instrument) {
    this.instrument = instrument;
  }

  /** Every criterion's score on every side, the total, and what is to be said about them. */
  public ScoredSubmission score(SubmissionFigures figures, PeerAnswers peers) {
    Map<Side, Map<String, SideScore>> bySide = new EnumMap<>(Side.class);
    for (Side side : instrument.sides()) {
      bySide.put(side, new SideScorer(instrument, side, figures, peers).score());
    }
    List<CriterionScore> scores = new ArrayList<>();
    for (Criterion group : instrument.groups()) {
      add(scores, group, group.id(), Optional.empty(), bySide);
    }
    scores.add(total(scores.size() + 1, figures, bySide));
    return new ScoredSubmission(scores, new ScoreFindings(instrument, figures, scores).find());
  }

  private void add(
      List<CriterionScore> scores,
      Criterion criterion,
      String group,
      Optional<String> parent,
      Map<Side, Map<String, SideScore>> bySide) {
    Map<Side, SideScore> sides = new EnumMap<>(Side.class);
    bySide.forEach((side, byId) -> sides.put(side, byId.get(criterion.id())));
    scores.add(
        new CriterionScore(
            group,
            criterion.id(),
            criterion.kind().term(),
            scores.size() + 1,
            criterion.leaf(),
            parent,
            criterion.max(),
            sides));
    for (Criterion child : criterion.children()) {
      add(scores, child, group, Optional.of(criterion.id()), bySide);
    }
  }

  private CriterionScore total(
      int position, SubmissionFigures figures, Map<Side, Map<String, SideScore>> bySide) {
    Map<Side, SideScore> sides = new EnumMap<>(Side.class);
    bySide.forEach((side, byId) -> sides.put(side, total(side, figures, byId)));
    return new CriterionScore(
        FormLine.TOTAL_ID,
        FormLine.TOTAL_ID,
        FormLine.Kind.TOTAL.term(),
        position,
        false,
        Optional.empty(),
        instrument.max(),
        sides);
  }

  /** The groups added up, bonus on top. */
  private SideScore total(Side side, SubmissionFigures figures, Map<String, SideScore> byId) {
    List<BigDecimal> points =
        instrument.groups().stream().flatMap(g -> byId.get(g.id()).score().stream()).toList();
    BigDecimal sum = points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    String words =
        points.stream().map(VietnameseNumber::write).collect(Collectors.joining(" + "))
            + " = "
            + VietnameseNumber.write(sum);
    return new SideScore(
        Optional.empty(),
        points.isEmpty() ? Optional.empty() : Optional.of(sum),
        figures.printed(side, FormLine.TOTAL_ID).map(SubmissionFigures.PlacedPoints::points),
        points.isEmpty() ? "Chưa nhóm nào tính được điểm" : words);
  }
}
