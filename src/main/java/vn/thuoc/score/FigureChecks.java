package vn.thuoc.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thuoc.instrument.Criterion;
import vn.thuoc.instrument.FormLine;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Population;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.Total;
import vn.thuoc.instrument.rule.Rounding;
import vn.thuoc.instrument.rule.VietnameseNumber;
import vn.thuoc.problem.Severity;
import vn.thuoc.problem.Words;

/** Holds figures against each other: one quantity in several places, sums against their parts. */
final class FigureChecks {
  private final Instrument instrument;
  private final InstrumentIndex index;
  private final SubmissionFigures figures;

  FigureChecks(Instrument instrument, InstrumentIndex index, SubmissionFigures figures) {
    this.instrument = instrument;
    this.index = index;
    this.figures = figures;
  }

  List<FoundInScoring> find() {
    List<FoundInScoring> found = new ArrayList<>();
    for (Side side : instrument.sides()) {
      for (Population population : instrument.populations()) {
        check(population, side).ifPresent(found::add);
      }
    }
    for (Total total : instrument.totals()) {
      check(total).ifPresent(found::add);
    }
    return found;
  }

  private Optional<FoundInScoring> check(Population population, Side side) {
    Map<BigDecimal, List<String>> places = new LinkedHashMap<>();
    for (String figure : population.figures()) {
      figure(side, figure)
          .ifPresent(
              value ->
                  places
                      .computeIfAbsent(value.stripTrailingZeros(), v -> new ArrayList<>())
                      .add(figure));
    }
    if (places.size() < 2) {
      return Optional.empty();
    }
    BigDecimal usual =
        places.entrySet().stream()
            .max(Comparator.comparingInt(entry -> entry.getValue().size()))
            .orElseThrow()
            .getKey();
    String odd =
        places.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(usual))
            .findFirst()
            .orElseThrow()
            .getValue()
            .get(0);
    String values =
        places.keySet().stream().map(VietnameseNumber::write).collect(Collectors.joining(", "));
    String where =
        places.entrySet().stream()
            .map(e -> VietnameseNumber.write(e.getKey()) + " tại " + names(e.getValue()))
            .collect(Collectors.joining("; "));
    String line = question(odd);
    return Optional.of(
        new FoundInScoring(
            ScoreFinding.FIGURES_DISAGREE,
            Severity.WARNING,
            Optional.of(side),
            line,
            figures.answer(side, line).cell(),
            values,
            new Words(
                population.label()
                    + " không thống nhất giữa các dòng (bên "
                    + side.label().vi()
                    + "): "
                    + where
                    + ".",
                "The same quantity stands with several values ("
                    + side.label().en()
                    + "): "
                    + values
                    + "."),
            new Words(
                "Xác định số đúng tại một thời điểm rồi sửa các dòng còn lại.",
                "Settle the right number for one date, then mend the other lines.")));
  }

  private Optional<FoundInScoring> check(Total total) {
    Optional<BigDecimal> whole = figure(Side.SELF, total.whole());
    List<BigDecimal> parts =
        total.parts().stream().flatMap(part -> figure(Side.SELF, part).stream()).toList();
    BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (whole.isEmpty() || parts.size() < total.parts().size() || whole.get().compareTo(sum) == 0) {
      return Optional.empty();
    }
    String line = question(total.whole());
    String value = VietnameseNumber.write(whole.get());
    return Optional.of(
        new FoundInScoring(
            ScoreFinding.TOTAL_DISAGREES,
            Severity.WARNING,
            Optional.empty(),
            line,
            figures.answer(Side.SELF, line).cell(),
            value,
            new Words(
                "Tổng số ghi "
                    + value
                    + " nhưng các phần cộng lại là "
                    + VietnameseNumber.write(sum)
                    + ".",
                "The total says " + value + ", its parts add up to " + sum.toPlainString() + "."),
            new Words("Sửa tổng số hoặc các phần.", "Mend the total or its parts.")));
  }

  private Optional<BigDecimal> figure(Side side, String reference) {
    return SideFigures.own(index, figures, side).figure(reference).map(Rounding.Fractions::decimal);
  }

  private String names(List<String> references) {
    return references.stream().map(this::name).collect(Collectors.joining(", "));
  }

  /**
   * How people find the place: the line's number or nearest numbered line above, else the
   * question's label.
   */
  private String name(String reference) {
    String id = question(reference);
    String end =
        reference.endsWith("#numerator")
            ? " (tử số)"
            : reference.endsWith("#denominator") ? " (mẫu số)" : "";
    Optional<Criterion> criterion =
        instrument.criteria().filter(c -> c.id().equals(id)).findFirst();
    if (criterion.isEmpty()) {
      boolean head = instrument.general().stream().anyMatch(q -> q.id().equals(id));
      return instrument
          .questions()
          .filter(q -> q.id().equals(id))
          .map(q -> (head ? "mục A «" : "câu " + q.number() + " «") + q.label() + "»" + end)
          .findFirst()
          .orElse(id);
    }
    return "dòng " + numbered(id) + end;
  }

  private String numbered(String id) {
    Map<String, FormLine> lines =
        instrument.lines().stream().collect(Collectors.toMap(FormLine::id, line -> line));
    FormLine line = lines.get(id);
    if (!line.number().isEmpty()) {
      return line.number();
    }
    FormLine above = line;
    while (above.number().isEmpty() && above.parentId().isPresent()) {
      above = lines.get(above.parentId().get());
    }
    return above.number() + " «" + line.label() + "»";
  }

  private static String question(String reference) {
    return reference.split("#", 2)[0];
  }
}
