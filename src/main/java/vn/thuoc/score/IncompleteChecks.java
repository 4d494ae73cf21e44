package vn.thuoc.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thuoc.instrument.Block;
import vn.thuoc.instrument.Criterion;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.AnswerState;
import vn.thuoc.instrument.rule.VietnameseNumber;
import vn.thuoc.problem.Severity;
import vn.thuoc.problem.Words;

/**
 * Finds groups whose points are incomplete because an answer below could not be scored. Questions
 * that were left blank speak for themselves.
 */
final class IncompleteChecks {
  private static final int MOST_NAMED = 5;

  private final Instrument instrument;
  private final InstrumentIndex index;
  private final Optional<Block> block;
  private final Map<String, CriterionScore> scores;

  IncompleteChecks(
      Instrument instrument,
      InstrumentIndex index,
      Optional<Block> block,
      List<CriterionScore> scores) {
    this.instrument = instrument;
    this.index = index;
    this.block = block;
    this.scores =
        scores.stream().collect(Collectors.toMap(CriterionScore::criterionId, score -> score));
  }

  List<FoundInScoring> find() {
    List<FoundInScoring> found = new ArrayList<>();
    for (Criterion group : instrument.groups()) {
      for (Side side : instrument.sides()) {
        List<String> missing =
            index.leaves(group.id()).stream().filter(leaf -> unscored(leaf, side)).toList();
        if (!missing.isEmpty() && !group.leaf()) {
          found.add(incomplete(group, side, missing));
        }
      }
    }
    return found;
  }

  private boolean unscored(String leaf, Side side) {
    CriterionScore score = scores.get(leaf);
    return !score.comparison().complete(side)
        && !score.sides().get(side).state().equals(Optional.of(AnswerState.BLANK));
  }

  private FoundInScoring incomplete(Criterion group, Side side, List<String> missing) {
    String max =
        VietnameseNumber.write(
            missing.stream()
                .map(leaf -> index.max(leaf, block))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    boolean compared = instrument.sides().size() > 1;
    return new FoundInScoring(
        ScoreFinding.SCORE_INCOMPLETE,
        Severity.WARNING,
        Optional.of(side),
        group.id(),
        "",
        String.valueOf(missing.size()),
        new Words(
            "Điểm "
                + side.label().vi()
                + " của "
                + index.names().line(group.id())
                + " chưa đủ: "
                + missing.size()
                + " tiêu chí có câu trả lời mà chưa tính được điểm, tối đa "
                + max
                + " điểm ("
                + named(missing)
                + "). Phần này không phải 0 điểm"
                + (compared
                    ? "; chênh lệch hai bên chỉ tính trên tiêu chí có điểm ở cả hai bên."
                    : "."),
            "The "
                + side.label().en()
                + " points of '"
                + group.label()
                + "' are incomplete: "
                + missing.size()
                + " of its criteria have an answer but no points yet, "
                + max
                + " at most. That is not 0 points"
                + (compared
                    ? "; the gap between the sides is over criteria with points on both."
                    : ".")),
        new Words(
            "Xử lý phát hiện của từng tiêu chí đó, nạp lại phiếu rồi công bố lại; trước đó đừng coi"
                + " điểm "
                + side.label().vi()
                + " của nhóm và của cả phiếu là điểm đủ.",
            "Settle the findings of these criteria, load the form and publish again; until then do"
                + " not take the "
                + side.label().en()
                + " points of the group or of the form for complete."));
  }

  private String named(List<String> leaves) {
    String names =
        leaves.stream()
            .limit(MOST_NAMED)
            .map(index.names()::line)
            .collect(Collectors.joining("; "));
    return leaves.size() > MOST_NAMED
        ? names + " và " + (leaves.size() - MOST_NAMED) + " tiêu chí khác"
        : names;
  }
}
