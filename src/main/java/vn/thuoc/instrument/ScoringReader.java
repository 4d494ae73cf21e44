package vn.thuoc.instrument;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.thuoc.definition.DefinitionError;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.instrument.rule.CombiningRule;
import vn.thuoc.instrument.rule.Rounding;
import vn.thuoc.instrument.rule.SumRule;
import vn.thuoc.problem.Words;

/** Reads what an instrument says of scoring beyond its criteria. */
final class ScoringReader {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final RuleReader rules;

  ScoringReader(RuleReader rules) {
    this.rules = rules;
  }

  Scoring read(DefinitionMap map) {
    Rounding rounding = rounding(map.map("rounding"));
    Optional<DefinitionMap> total = map.optionalMap("total");
    Optional<BigDecimal> totalMax = total.map(found -> found.decimal("max"));
    CombiningRule rule =
        total
            .map(found -> rules.read(found.map("rule"), Optional.empty(), false))
            .filter(CombiningRule.class::isInstance)
            .map(CombiningRule.class::cast)
            .orElse(new SumRule(false));
    total.ifPresent(DefinitionMap::finish);
    return new Scoring(
        rounding,
        map.oneOf("unanswered", Scoring.Unanswered.class),
        map.optionalOneOf("unverified", Scoring.Unverified.class).orElse(Scoring.Unverified.BLANK),
        map.optionalOneOf("not_applicable", Scoring.NotApplicable.class)
            .orElse(Scoring.NotApplicable.NO_SCORE),
        rule,
        totalMax,
        map.maps("ratings").stream().map(ScoringReader::rating).toList(),
        map.optionalMap("levels").map(ScoringReader::levels));
  }

  private static Rounding rounding(DefinitionMap map) {
    int decimals = map.whole("decimals");
    Rounding.Mode mode = map.oneOf("mode", Rounding.Mode.class);
    map.finish();
    if (decimals < 0 || decimals > 6) {
      map.problem(
          DefinitionError.VALUE_UNKNOWN,
          "decimals",
          new Words("Số chữ số thập phân phải từ 0 đến 6.", "Decimals must be 0 to 6."),
          new Words("Ghi số chữ số mà phiếu in.", "Give the digits that the form prints."));
      return new Rounding(2, mode);
    }
    return new Rounding(decimals, mode);
  }

  private static Rating rating(DefinitionMap map) {
    List<Rating.Step> steps = new ArrayList<>();
    for (DefinitionMap item : map.maps("steps")) {
      steps.add(
          new Rating.Step(item.text("id"), item.text("label"), percent(item, "from_percent")));
      item.finish();
    }
    List<BigDecimal> bounds = steps.stream().map(Rating.Step::fromPercent).toList();
    boolean falling = bounds.stream().sorted(Comparator.reverseOrder()).toList().equals(bounds);
    boolean distinct =
        bounds.stream().map(BigDecimal::stripTrailingZeros).distinct().count() == bounds.size();
    if (!falling || !distinct || bounds.isEmpty() || bounds.get(bounds.size() - 1).signum() != 0) {
      map.problem(
          InstrumentError.LEVELS_OUT_OF_ORDER,
          "steps",
          new Words(
              "Các bậc xếp loại phải giảm dần và bậc cuối bắt đầu từ 0%.",
              "Rating steps must fall, and the last must begin at 0 %."),
          new Words("Xếp lại các bậc từ tốt nhất.", "List the steps from the best down."));
    }
    Rating rating = new Rating(map.texts("of"), steps);
    map.finish();
    return rating;
  }

  private static Levels levels(DefinitionMap map) {
    List<Levels.Level> steps = new ArrayList<>();
    for (DefinitionMap item : map.maps("steps")) {
      steps.add(
          new Levels.Level(
              item.text("id"),
              item.text("label"),
              item.maps("conditions").stream().map(ScoringReader::condition).toList()));
      item.finish();
    }
    Levels levels = new Levels(map.text("below_label"), steps);
    map.finish();
    return levels;
  }

  private static Levels.LevelCondition condition(DefinitionMap map) {
    String of = map.text("of");
    Optional<BigDecimal> points = map.optionalDecimal("from_points");
    Optional<BigDecimal> percent =
        map.has("from_percent") ? Optional.of(percent(map, "from_percent")) : Optional.empty();
    map.finish();
    if (points.isPresent() == percent.isPresent()) {
      map.problem(
          DefinitionError.KEY_MISSING,
          "of",
          new Words(
              "Điều kiện cần đúng một trong «from_points», «from_percent».",
              "A condition needs one of 'from_points', 'from_percent'."),
          new Words("Giữ một trong hai.", "Give one of them."));
      return new Levels.LevelCondition(of, Optional.of(BigDecimal.ZERO), Optional.empty());
    }
    return new Levels.LevelCondition(of, points, percent);
  }

  private static BigDecimal percent(DefinitionMap map, String key) {
    BigDecimal percent = map.decimal(key);
    if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
      map.problem(
          DefinitionError.VALUE_UNKNOWN,
          key,
          new Words("Tỷ lệ phải từ 0 đến 100.", "A percent is 0 to 100."),
          new Words("Ghi như 80.", "Give it like 80."));
      return BigDecimal.ZERO;
    }
    return percent;
  }
}
