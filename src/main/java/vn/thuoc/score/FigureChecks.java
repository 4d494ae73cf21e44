package vn.thuoc.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Population;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.rule.Rounding;
import vn.thuoc.instrument.rule.VietnameseNumber;
import vn.thuoc.problem.Severity;
import vn.thuoc.problem.Words;

/** Holds figures against each other that tell of one quantity in several places. */
final class FigureChecks {
  private final Instrument instrument;
  private final InstrumentIndex index;
  private final SubmissionFigures figures;
  private final FigureNames names;

  FigureChecks(
      Instrument instrument, InstrumentIndex index, SubmissionFigures figures, FigureNames names) {
    this.instrument = instrument;
    this.index = index;
    this.figures = figures;
    this.names = names;
  }

  List<FoundInScoring> find() {
    List<FoundInScoring> found = new ArrayList<>();
    for (Side side : instrument.sides()) {
      SideFigures own = SideFigures.own(index, figures, side);
      for (Population population : instrument.populations()) {
        check(population, side, own).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<FoundInScoring> check(Population population, Side side, SideFigures own) {
    Map<BigDecimal, List<String>> places = new LinkedHashMap<>();
    for (String figure : population.figures()) {
      own.figure(figure)
          .map(Rounding.Fractions::decimal)
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
            .map(e -> VietnameseNumber.write(e.getKey()) + " tại " + names.all(e.getValue()))
            .collect(Collectors.joining("; "));
    String line = FoundInScoring.question(odd);
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
                    + " không thống nhất giữa các dòng"
                    + (instrument.sides().size() > 1 ? " (bên " + side.label().vi() + ")" : "")
                    + ": "
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
}
