package vn.thuoc.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.instrument.Criterion;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.instrument.answer.AnswerState;
import vn.thuoc.instrument.rule.AnswerRule;
import vn.thuoc.instrument.rule.CombiningRule;
import vn.thuoc.instrument.rule.FormulaRule;
import vn.thuoc.instrument.rule.RuleInput;
import vn.thuoc.instrument.rule.RuleResult;

/** Scores one side of a submission, leaves first. */
final class SideScorer {
  private final Instrument instrument;
  private final Side side;
  private final SubmissionFigures figures;
  private final PeerAnswers peers;
  private final Map<String, SideScore> scores = new HashMap<>();

  SideScorer(Instrument instrument, Side side, SubmissionFigures figures, PeerAnswers peers) {
    this.instrument = instrument;
    this.side = side;
    this.figures = figures;
    this.peers = peers;
  }

  /** Scores by criterion id, groups included. */
  Map<String, SideScore> score() {
    instrument.groups().forEach(this::score);
    return scores;
  }

  private SideScore score(Criterion criterion) {
    SideScore score = criterion.leaf() ? leaf(criterion) : combined(criterion);
    scores.put(criterion.id(), score);
    return score;
  }

  private SideScore leaf(Criterion criterion) {
    Answer answer = figures.answer(side, criterion.id()).answer();
    if (answer.state() == AnswerState.GIVEN) {
      RuleInput input =
          new RuleInput(
              answer.value().orElseThrow(), inputs(criterion), peers.largest(side, criterion.id()));
      RuleResult result =
          ((AnswerRule) criterion.rule()).score(input, criterion.scale(instrument.rounding()));
      Optional<BigDecimal> points =
          result instanceof RuleResult.Points scored
              ? Optional.of(scored.points())
              : Optional.empty();
      return side(criterion, Optional.of(answer.state()), points, result.explanation());
    }
    return side(
        criterion, Optional.of(answer.state()), unanswered(answer.state()), reason(answer.state()));
  }

  private Optional<BigDecimal> unanswered(AnswerState state) {
    return state == AnswerState.BLANK
            && instrument.unanswered() == Instrument.Unanswered.ZERO_POINTS
        ? Optional.of(BigDecimal.ZERO)
        : Optional.empty();
  }

  private String reason(AnswerState state) {
    return switch (state) {
      case BLANK ->
          instrument.unanswered() == Instrument.Unanswered.ZERO_POINTS
              ? "Chưa có số liệu; theo phiếu, mục chưa trả lời được 0 điểm"
              : "Chưa có số liệu nên chưa tính điểm";
      case NOT_APPLICABLE -> "Không áp dụng cho đơn vị nên không tính điểm";
      default -> "Số liệu bị từ chối nên chưa tính điểm; xem phát hiện của dòng này";
    };
  }

  private SideScore combined(Criterion criterion) {
    List<CombiningRule.Part> parts = new ArrayList<>();
    int open = 0;
    for (Criterion child : criterion.children()) {
      Optional<BigDecimal> points = score(child).score();
      points.ifPresent(value -> parts.add(new CombiningRule.Part(child.label(), value)));
      open += points.isPresent() ? 0 : 1;
    }
    if (parts.isEmpty()) {
      return side(criterion, Optional.empty(), Optional.empty(), "Chưa mục con nào tính được điểm");
    }
    RuleResult result =
        ((CombiningRule) criterion.rule()).combine(parts, criterion.scale(instrument.rounding()));
    String words =
        result.explanation() + (open == 0 ? "" : "; còn " + open + " mục con chưa tính được điểm");
    return side(
        criterion, Optional.empty(), Optional.of(((RuleResult.Points) result).points()), words);
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

  private Map<String, BigDecimal> inputs(Criterion criterion) {
    if (!(criterion.rule() instanceof FormulaRule formula)) {
      return Map.of();
    }
    Map<String, BigDecimal> inputs = new HashMap<>();
    for (String reference : formula.inputs().values()) {
      figures.figure(side, reference).ifPresent(value -> inputs.put(reference, value));
    }
    return inputs;
  }
}
