package vn.thuoc.score;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.instrument.Block;
import vn.thuoc.instrument.Criterion;
import vn.thuoc.instrument.FormLine;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Side;

/** Scores whole submissions of one instrument. */
public final class SubmissionScorer {
  private final Instrument instrument;
  private final InstrumentIndex index;

  public SubmissionScorer(Instrument instrument) {
    this.instrument = instrument;
    this.index = new InstrumentIndex(instrument);
  }

  /** Every criterion's score on every side, the total, and what is to be said about them. */
  public ScoredSubmission score(SubmissionFigures figures, PeerAnswers peers) {
    Map<Side, SideScorer> scorers = new EnumMap<>(Side.class);
    Map<Side, Map<String, SideScore>> bySide = new EnumMap<>(Side.class);
    List<RatingScore> ratings = new ArrayList<>();
    List<LevelScore> levels = new ArrayList<>();
    for (Side side : instrument.sides()) {
      SideScorer sideScorer = new SideScorer(instrument, index, side, figures, peers);
      Map<String, SideScore> scores = sideScorer.score();
      scorers.put(side, sideScorer);
      bySide.put(side, scores);
      LevelScorer scorer = new LevelScorer(instrument, index, side, figures.block(), scores);
      ratings.addAll(scorer.ratings());
      scorer.level().ifPresent(levels::add);
    }
    SideComparison comparison = new SideComparison(index, scorers, bySide);
    List<CriterionScore> scores = new ArrayList<>();
    for (Criterion group : instrument.groups()) {
      add(scores, group, group.id(), Optional.empty(), figures.block(), bySide, comparison);
    }
    scores.add(total(scores.size() + 1, figures, bySide, comparison));
    return new ScoredSubmission(
        scores, ratings, levels, new ScoreFindings(instrument, index, figures, scores).find());
  }

  private void add(
      List<CriterionScore> scores,
      Criterion criterion,
      String group,
      Optional<String> parent,
      Optional<Block> block,
      Map<Side, Map<String, SideScore>> bySide,
      SideComparison comparison) {
    scores.add(
        new CriterionScore(
            group,
            criterion.id(),
            criterion.kind().term(),
            scores.size() + 1,
            criterion.leaf(),
            parent,
            index.max(criterion.id(), block),
            sides(bySide, criterion.id()),
            comparison.line(criterion.id())));
    for (Criterion child : criterion.children()) {
      add(scores, child, group, Optional.of(criterion.id()), block, bySide, comparison);
    }
  }

  private CriterionScore total(
      int position,
      SubmissionFigures figures,
      Map<Side, Map<String, SideScore>> bySide,
      SideComparison comparison) {
    return new CriterionScore(
        FormLine.TOTAL_ID,
        FormLine.TOTAL_ID,
        FormLine.Kind.TOTAL.term(),
        position,
        false,
        Optional.empty(),
        index.max(FormLine.TOTAL_ID, figures.block()),
        sides(bySide, FormLine.TOTAL_ID),
        comparison.line(FormLine.TOTAL_ID));
  }

  private static Map<Side, SideScore> sides(
      Map<Side, Map<String, SideScore>> bySide, String criterion) {
    Map<Side, SideScore> sides = new EnumMap<>(Side.class);
    bySide.forEach((side, byId) -> sides.put(side, byId.get(criterion)));
    return sides;
  }
}
