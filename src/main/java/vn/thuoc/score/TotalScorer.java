package vn.thuoc.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.thuoc.instrument.Block;
import vn.thuoc.instrument.Criterion;
import vn.thuoc.instrument.FormLine;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Scoring;
import vn.thuoc.instrument.rule.CombiningRule;
import vn.thuoc.instrument.rule.Rounding;
import vn.thuoc.instrument.rule.RuleResult;
import vn.thuoc.instrument.rule.Scale;
import vn.thuoc.instrument.rule.SumRule;
import vn.thuoc.instrument.rule.VietnameseNumber;

/** Makes the total of one side out of its groups; bonus groups come on top. */
final class TotalScorer {
  private final Instrument instrument;
  private final InstrumentIndex index;
  private final Optional<Block> block;
  private final Map<String, SideScore> scores;
  private final Map<String, BigFraction> counted;

  TotalScorer(
      Instrument instrument,
      InstrumentIndex index,
      Optional<Block> block,
      Map<String, SideScore> scores,
      Map<String, BigFraction> counted) {
    this.instrument = instrument;
    this.index = index;
    this.block = block;
    this.scores = scores;
    this.counted = counted;
  }

  /**
   * The total.
   *
   * @param unscored how many criteria count toward the maximum and have no points
   */
  SideScore score(Optional<BigDecimal> printed, int unscored) {
    List<CombiningRule.Part> parts = new ArrayList<>();
    for (Criterion group : instrument.groups()) {
      if (group.kind() == Criterion.Kind.GROUP) {
        scores
            .get(group.id())
            .score()
            .ifPresent(
                points ->
                    parts.add(
                        new CombiningRule.Part(
                            group.id(), group.label(), points, index.max(group.id(), block))));
      }
    }
    List<BigDecimal> bonus =
        instrument.groups().stream()
            .filter(group -> group.kind() == Criterion.Kind.BONUS)
            .flatMap(group -> scores.get(group.id()).score().stream())
            .toList();
    if (parts.isEmpty() && bonus.isEmpty()) {
      return new SideScore(
          Optional.empty(), Optional.empty(), printed, "Chưa nhóm nào tính được điểm");
    }
    RuleResult.Points total = onFullScale(combined(parts, bonus));
    BigDecimal sum = bonus.stream().reduce(total.points(), BigDecimal::add);
    String words =
        bonus.isEmpty() || plain()
            ? total.explanation()
            : Stream.concat(Stream.of(total.points()), bonus.stream())
                    .map(VietnameseNumber::write)
                    .collect(Collectors.joining(" + ", total.explanation() + "; ", " = "))
                + VietnameseNumber.write(sum);
    return new SideScore(
        Optional.empty(),
        Optional.of(sum),
        printed,
        words + (unscored == 0 ? "" : "; còn " + unscored + " tiêu chí chưa tính được điểm"));
  }

  private boolean plain() {
    return instrument.scoring().total() instanceof SumRule
        && instrument.scoring().notApplicable() == Scoring.NotApplicable.NO_SCORE;
  }

  /** The groups together, without bonus; the words of a plain sum show the bonus as well. */
  private RuleResult.Points combined(List<CombiningRule.Part> parts, List<BigDecimal> bonus) {
    if (!(instrument.scoring().total() instanceof SumRule)) {
      return (RuleResult.Points) instrument.scoring().total().combine(parts, scale());
    }
    List<BigDecimal> points =
        new ArrayList<>(parts.stream().map(CombiningRule.Part::points).toList());
    BigDecimal sum = points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (plain()) {
      points.addAll(bonus);
    }
    BigDecimal shown = points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return new RuleResult.Points(
        sum,
        points.stream().map(VietnameseNumber::write).collect(Collectors.joining(" + "))
            + " = "
            + VietnameseNumber.write(shown));
  }

  private RuleResult.Points onFullScale(RuleResult.Points total) {
    Scoring scoring = instrument.scoring();
    if (scoring.notApplicable() == Scoring.NotApplicable.NO_SCORE) {
      return total;
    }
    List<CombiningRule.PartMaximum> parts =
        instrument.groups().stream()
            .filter(group -> group.kind() == Criterion.Kind.GROUP)
            .map(
                group ->
                    new CombiningRule.PartMaximum(
                        group.id(), assessed(group), index.max(group.id(), block)))
            .toList();
    return new FullScale(scale())
        .put(total, scoring.total().maximumOf(parts, index.max(FormLine.TOTAL_ID, block)));
  }

  /** Where groups were put back on their full scales, only groups left out whole are missing. */
  private BigFraction assessed(Criterion group) {
    BigFraction found = counted.get(group.id());
    boolean full =
        instrument.scoring().notApplicable() == Scoring.NotApplicable.RESCALE_GROUPS
            && found.signum() > 0;
    return full ? Rounding.Fractions.of(index.max(group.id(), block)) : found;
  }

  private Scale scale() {
    return new Scale(index.max(FormLine.TOTAL_ID, block), instrument.rounding());
  }
}
