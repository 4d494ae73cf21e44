package vn.thuoc.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.thuoc.instrument.Block;
import vn.thuoc.instrument.Criterion;
import vn.thuoc.instrument.FormLine;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Scoring;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.instrument.answer.AnswerState;
import vn.thuoc.instrument.answer.AnswerValue;
import vn.thuoc.instrument.rule.AnswerRule;
import vn.thuoc.instrument.rule.CombiningRule;
import vn.thuoc.instrument.rule.FormulaRule;
import vn.thuoc.instrument.rule.Rounding;
import vn.thuoc.instrument.rule.RuleInput;
import vn.thuoc.instrument.rule.RuleResult;
import vn.thuoc.instrument.rule.Scale;

/** Scores one side of a submission, leaves first. */
final class SideScorer {
  private final Instrument instrument;
  private final InstrumentIndex index;
  private final Side side;
  private final SideFigures answers;
  private final SubmissionFigures figures;
  private final boolean begun;
  private final PeerAnswers peers;
  private final Set<String> omitted;
  private final Map<String, SideScore> scores = new HashMap<>();
  private final Map<String, BigFraction> counted = new HashMap<>();

  SideScorer(
      Instrument instrument,
      InstrumentIndex index,
      Side side,
      SubmissionFigures figures,
      PeerAnswers peers) {
    this(instrument, index, side, figures, peers, Set.of());
  }

  private SideScorer(
      Instrument instrument,
      InstrumentIndex index,
      Side side,
      SubmissionFigures figures,
      PeerAnswers peers,
      Set<String> omitted) {
    this.instrument = instrument;
    this.index = index;
    this.side = side;
    this.answers = SideFigures.scored(index, figures, side);
    this.figures = figures;
    this.begun = side == Side.SELF || figures.anyGiven(side);
    this.peers = peers;
    this.omitted = omitted;
  }

  /** The same side, to be scored as if these leaves could not be. */
  SideScorer without(Set<String> leaves) {
    return new SideScorer(instrument, index, side, figures, peers, leaves);
  }

  /** Scores by criterion id, groups and the total included. */
  Map<String, SideScore> score() {
    instrument.groups().forEach(this::score);
    SideScore total =
        new TotalScorer(instrument, index, figures.block(), scores, counted)
            .score(
                figures
                    .printed(side, FormLine.TOTAL_ID)
                    .map(SubmissionFigures.PlacedPoints::points),
                unscored().size());
    scores.put(FormLine.TOTAL_ID, total);
    return scores;
  }

  /** The leaves that count toward the maximum and got no points; known once they are scored. */
  Set<String> unscored() {
    return index.leaves(FormLine.TOTAL_ID).stream()
        .filter(leaf -> scores.get(leaf).score().isEmpty() && counted.get(leaf).signum() != 0)
        .collect(Collectors.toSet());
  }

  private SideScore score(Criterion criterion) {
    SideScore score = criterion.leaf() ? leaf(criterion) : combined(criterion);
    scores.put(criterion.id(), score);
    return score;
  }

  private SideScore leaf(Criterion criterion) {
    counted.put(criterion.id(), Rounding.Fractions.of(index.max(criterion.id(), figures.block())));
    if (exempt(criterion)) {
      return side(
          criterion,
          Optional.of(AnswerState.NOT_APPLICABLE),
          Optional.empty(),
          "Không chấm mục này với khối "
              + figures.block().map(block -> block.label().vi()).orElse(""));
    }
    if (omitted.contains(criterion.id())) {
      return side(criterion, Optional.empty(), Optional.empty(), "");
    }
    Answer answer = answers.placed(criterion).answer();
    if (answer.state() == AnswerState.GIVEN) {
      RuleResult result = result(criterion, answer.value().orElseThrow());
      return result instanceof RuleResult.Impossible impossible
          ? impossible(criterion, answer.state(), impossible)
          : side(
              criterion,
              Optional.of(answer.state()),
              Optional.of(((RuleResult.Points) result).points()),
              result.explanation());
    }
    if (answer.state() == AnswerState.NOT_APPLICABLE
        && instrument.scoring().notApplicable() != Scoring.NotApplicable.NO_SCORE) {
      counted.put(criterion.id(), BigFraction.ZERO);
    }
    return side(
        criterion, Optional.of(answer.state()), unanswered(answer.state()), reason(answer.state()));
  }

  private boolean exempt(Criterion criterion) {
    return figures
        .block()
        .map((Block block) -> criterion.maxFor().get(block))
        .filter(max -> max.signum() == 0)
        .isPresent();
  }

  private RuleResult result(Criterion criterion, AnswerValue own) {
    Scale scale = index.scale(criterion, figures.block());
    Map<String, BigFraction> inputs =
        criterion.rule() instanceof FormulaRule formula ? answers.inputs(formula) : Map.of();
    if (criterion.answerType().isEmpty()) {
      return ((FormulaRule) criterion.rule()).score(inputs, scale);
    }
    return ((AnswerRule) criterion.rule())
        .score(new RuleInput(own, inputs, peers.largest(side, criterion.id())), scale);
  }

  private Optional<BigDecimal> unanswered(AnswerState state) {
    return state == AnswerState.BLANK && blankIsZeroPoints()
        ? Optional.of(BigDecimal.ZERO)
        : Optional.empty();
  }

  /** A form that no assessor has looked at is not one that was given nothing. */
  private boolean blankIsZeroPoints() {
    return begun && instrument.scoring().unanswered() == Scoring.Unanswered.ZERO_POINTS;
  }

  private String reason(AnswerState state) {
    return switch (state) {
      case BLANK -> {
        if (!begun) {
          yield "Chưa thẩm định nên chưa tính điểm";
        }
        yield blankIsZeroPoints()
            ? "Chưa có số liệu; theo phiếu, mục chưa trả lời được 0 điểm"
            : "Chưa có số liệu nên chưa tính điểm";
      }
      case NOT_APPLICABLE ->
          instrument.scoring().notApplicable() == Scoring.NotApplicable.NO_SCORE
              ? "Không áp dụng cho đơn vị nên không tính điểm"
              : "Không đánh giá mục này; điểm tối đa của mục được trừ ra";
      default -> "Số liệu bị từ chối nên chưa tính điểm; xem phát hiện của dòng này";
    };
  }

  private SideScore combined(Criterion criterion) {
    List<CombiningRule.Part> parts = new ArrayList<>();
    int open = 0;
    for (Criterion child : criterion.children()) {
      Optional<BigDecimal> points = score(child).score();
      points.ifPresent(
          value ->
              parts.add(
                  new CombiningRule.Part(
                      child.id(), child.label(), value, index.max(child.id(), figures.block()))));
      open += points.isPresent() || counted.get(child.id()).signum() == 0 ? 0 : 1;
    }
    BigDecimal max = index.max(criterion.id(), figures.block());
    CombiningRule rule = (CombiningRule) criterion.rule();
    BigFraction assessed = rule.maximumOf(assessed(criterion), max);
    counted.put(criterion.id(), assessed);
    if (parts.isEmpty()) {
      return side(criterion, Optional.empty(), Optional.empty(), "Chưa mục con nào tính được điểm");
    }
    Scale scale = index.scale(criterion, figures.block());
    RuleResult.Points result = (RuleResult.Points) rule.combine(parts, scale);
    boolean group = criterion.kind() == Criterion.Kind.GROUP;
    if (group && instrument.scoring().notApplicable() == Scoring.NotApplicable.RESCALE_GROUPS) {
      result = new FullScale(scale).put(result, assessed);
    }
    String words =
        result.explanation() + (open == 0 ? "" : "; còn " + open + " mục con chưa tính được điểm");
    return side(criterion, Optional.empty(), Optional.of(result.points()), words);
  }

  private List<CombiningRule.PartMaximum> assessed(Criterion criterion) {
    return criterion.children().stream()
        .map(
            child ->
                new CombiningRule.PartMaximum(
                    child.id(), counted.get(child.id()), index.max(child.id(), figures.block())))
        .toList();
  }

  private SideScore impossible(
      Criterion criterion, AnswerState state, RuleResult.Impossible reason) {
    SideScore score = side(criterion, Optional.of(state), Optional.empty(), reason.explanation());
    return new SideScore(
        score.state(), score.score(), score.printed(), score.explanation(), Optional.of(reason));
  }

  private SideScore side(
      Criterion criterion,
      Optional<AnswerState> state,
      Optional<BigDecimal> points,
      String explanation) {
    return new SideScore(
        state,
        points,
        figures.printed(side, criterion.id()).map(SubmissionFigures.PlacedPoints::points),
        explanation);
  }
}
