package vn.thuoc.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.thuoc.instrument.Containment;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.StatedPercent;
import vn.thuoc.instrument.rule.Rounding;
import vn.thuoc.instrument.rule.VietnameseNumber;
import vn.thuoc.problem.Severity;
import vn.thuoc.problem.Words;

/** Holds parts against their wholes, and percents against the figures they are made of. */
final class RelationChecks {
  /** More decimals than tables keep say nothing of how somebody rounded. */
  private static final int MOST_DECIMALS = 6;

  private final Instrument instrument;
  private final FigureNames names;
  private final CheckedFigures figures;

  RelationChecks(Instrument instrument, FigureNames names, CheckedFigures figures) {
    this.instrument = instrument;
    this.names = names;
    this.figures = figures;
  }

  List<FoundInScoring> find() {
    List<FoundInScoring> found = new ArrayList<>();
    for (Containment parts : instrument.relations().parts()) {
      for (List<List<String>> one : figures.each(List.of(parts.part(), parts.whole()))) {
        part(one.get(0), one.get(1)).ifPresent(found::add);
      }
    }
    for (StatedPercent percent : instrument.relations().percents()) {
      for (List<List<String>> one :
          figures.each(
              List.of(List.of(percent.percent()), percent.numerator(), percent.denominator()))) {
        percent(one.get(0).get(0), one.get(1), one.get(2)).ifPresent(found::add);
      }
    }
    return found;
  }

  /** What is given of the part is enough to exceed the whole; of the whole nothing may be open. */
  private Optional<FoundInScoring> part(List<String> part, List<String> whole) {
    CheckedFigures.Gathered less = figures.gather(part);
    CheckedFigures.Gathered more = figures.gather(whole);
    List<String> all = Stream.concat(part.stream(), whole.stream()).toList();
    if (!less.any()
        || !more.complete()
        || less.sum().compareTo(more.sum()) <= 0
        || !figures.speaks(all)) {
      return Optional.empty();
    }
    String line = FoundInScoring.question(part.get(0));
    String value = VietnameseNumber.write(less.sum());
    String limit = VietnameseNumber.write(more.sum());
    return Optional.of(
        new FoundInScoring(
            ScoreFinding.PART_ABOVE_WHOLE,
            Severity.WARNING,
            figures.side(all),
            line,
            figures.placed(line).cell(),
            value,
            new Words(
                "Phần lớn hơn tổng"
                    + figures.sideWords()
                    + ": "
                    + sum(part)
                    + (part.size() > 1 ? " cộng lại là " : " là ")
                    + value
                    + ", còn "
                    + sum(whole)
                    + (whole.size() > 1 ? " cộng lại chỉ là " : " chỉ là ")
                    + limit
                    + ".",
                "A part exceeds its whole"
                    + figures.sideWordsEnglish()
                    + ": "
                    + value
                    + " out of "
                    + limit
                    + "."),
            new Words(
                "Kiểm tra lại các số này với đơn vị rồi sửa số sai.",
                "Check these figures with the unit and mend the wrong one.")));
  }

  private Optional<FoundInScoring> percent(
      String percent, List<String> numerator, List<String> denominator) {
    CheckedFigures.Gathered given = figures.gather(List.of(percent));
    CheckedFigures.Gathered above = figures.gather(numerator);
    CheckedFigures.Gathered below = figures.gather(denominator);
    List<String> all =
        Stream.of(List.of(percent), numerator, denominator).flatMap(List::stream).toList();
    if (!given.complete()
        || !above.complete()
        || !below.complete()
        || below.sum().signum() == 0
        || !figures.speaks(all)) {
      return Optional.empty();
    }
    BigFraction exact = above.sum().multiply(100).divide(below.sum());
    if (rounded(Rounding.Fractions.decimal(given.sum()), exact)) {
      return Optional.empty();
    }
    String line = FoundInScoring.question(percent);
    String value = VietnameseNumber.write(given.sum()) + "%";
    String made =
        VietnameseNumber.write(above.sum())
            + "/"
            + VietnameseNumber.write(below.sum())
            + " = "
            + VietnameseNumber.write(exact)
            + "%";
    return Optional.of(
        new FoundInScoring(
            ScoreFinding.PERCENT_CONTRADICTS_FIGURES,
            Severity.WARNING,
            figures.side(all),
            line,
            figures.placed(line).cell(),
            value,
            new Words(
                "Tỷ lệ ghi "
                    + value
                    + " nhưng theo số liệu trên phiếu là "
                    + made
                    + figures.sideWords()
                    + ": "
                    + sum(numerator)
                    + " chia cho "
                    + sum(denominator)
                    + ".",
                "The percent says "
                    + value
                    + ", the figures of the form make "
                    + made
                    + figures.sideWordsEnglish()
                    + "."),
            new Words(
                "Sửa tỷ lệ, hoặc sửa số liệu nếu tỷ lệ là đúng.",
                "Mend the percent, or the figures if the percent is right.")));
  }

  /** Whether a percent is the exact one, rounded or cut to the decimals that are written. */
  static boolean rounded(BigDecimal written, BigFraction exact) {
    int decimals = Math.min(Math.max(written.stripTrailingZeros().scale(), 0), MOST_DECIMALS);
    BigDecimal stands = written.setScale(decimals, RoundingMode.HALF_UP);
    return Stream.of(RoundingMode.HALF_UP, RoundingMode.DOWN)
        .map(
            mode ->
                new BigDecimal(exact.getNumerator())
                    .divide(new BigDecimal(exact.getDenominator()), decimals, mode))
        .anyMatch(stands::equals);
  }

  private String sum(List<String> references) {
    return references.stream().map(names::of).collect(Collectors.joining(" + "));
  }
}
