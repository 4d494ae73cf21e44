package vn.thuoc.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.TickedBand;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.AnswerValue;
import vn.thuoc.instrument.answer.Band;
import vn.thuoc.instrument.answer.Option;
import vn.thuoc.instrument.rule.Rounding;
import vn.thuoc.instrument.rule.VietnameseNumber;
import vn.thuoc.problem.Severity;
import vn.thuoc.problem.Words;

/** Holds the bands that were chosen against the figures they are about. */
final class BandChecks {
  private final Instrument instrument;
  private final InstrumentIndex index;
  private final FigureNames names;
  private final CheckedFigures figures;

  BandChecks(
      Instrument instrument, InstrumentIndex index, FigureNames names, CheckedFigures figures) {
    this.instrument = instrument;
    this.index = index;
    this.names = names;
    this.figures = figures;
  }

  List<FoundInScoring> find() {
    List<FoundInScoring> found = new ArrayList<>();
    for (TickedBand band : instrument.relations().bands()) {
      chosen(band.choice())
          .flatMap(option -> value(band).flatMap(value -> check(band, option, value)))
          .ifPresent(found::add);
    }
    return found;
  }

  private Optional<Option> chosen(String choice) {
    return figures
        .placed(choice)
        .answer()
        .value()
        .filter(AnswerValue.Chosen.class::isInstance)
        .map(value -> ((AnswerValue.Chosen) value).option())
        .flatMap(
            id ->
                index.type(choice).options().stream()
                    .filter(option -> option.id().equals(id))
                    .findFirst());
  }

  /** The number, or the share in percent, that the figures make; none where they are not whole. */
  private Optional<BigFraction> value(TickedBand band) {
    CheckedFigures.Gathered above = figures.gather(band.numerator());
    CheckedFigures.Gathered below = figures.gather(band.denominator());
    if (!above.complete() || !below.complete() || !figures.speaks(all(band))) {
      return Optional.empty();
    }
    if (band.denominator().isEmpty()) {
      return Optional.of(above.sum());
    }
    return below.sum().signum() == 0
        ? Optional.empty()
        : Optional.of(above.sum().multiply(100).divide(below.sum()));
  }

  private Optional<FoundInScoring> check(TickedBand band, Option chosen, BigFraction value) {
    if (agrees(chosen.band().orElseThrow(), value, band.relation())) {
      return Optional.empty();
    }
    boolean percent = !band.denominator().isEmpty();
    String made = VietnameseNumber.write(value) + (percent ? "%" : "");
    return Optional.of(
        new FoundInScoring(
            ScoreFinding.BAND_CONTRADICTS_FIGURES,
            Severity.WARNING,
            figures.side(all(band)),
            band.choice(),
            figures.placed(band.choice()).cell(),
            chosen.text(),
            new Words(
                "Đã chọn "
                    + FigureNames.quoted(chosen.text())
                    + figures.sideWords()
                    + " nhưng số liệu trên phiếu cho "
                    + least(band.relation())
                    + made
                    + ": "
                    + sum(band.numerator())
                    + (percent ? " chia cho " + sum(band.denominator()) : "")
                    + "."
                    + fitting(band, value),
                "'"
                    + chosen.text()
                    + "' is chosen"
                    + figures.sideWordsEnglish()
                    + ", the figures of the form make "
                    + made
                    + "."),
            new Words(
                "Chọn lại mức cho khớp số liệu, hoặc sửa số liệu.",
                "Choose the band that fits the figures, or mend the figures.")));
  }

  /** Whether a number of this band can stand in this relation to the figures. */
  static boolean agrees(Band band, BigFraction value, TickedBand.Relation relation) {
    boolean highEnough = band.upper().map(end -> within(compare(end, value), end)).orElse(true);
    boolean lowEnough = band.lower().map(end -> within(-compare(end, value), end)).orElse(true);
    return switch (relation) {
      case EQUAL -> highEnough && lowEnough;
      case AT_LEAST -> highEnough;
      case AT_MOST -> lowEnough;
    };
  }

  private static int compare(Band.End end, BigFraction value) {
    return Rounding.Fractions.of(end.at()).compareTo(value);
  }

  private static boolean within(int order, Band.End end) {
    return order > 0 || (order == 0 && end.included());
  }

  private String fitting(TickedBand band, BigFraction value) {
    if (band.relation() != TickedBand.Relation.EQUAL) {
      return "";
    }
    AnswerType type = index.type(band.choice());
    return type.options().stream()
        .filter(option -> agrees(option.band().orElseThrow(), value, band.relation()))
        .findFirst()
        .map(option -> " Mức đúng với số liệu là " + FigureNames.quoted(option.text()) + ".")
        .orElse("");
  }

  private static String least(TickedBand.Relation relation) {
    return switch (relation) {
      case EQUAL -> "";
      case AT_LEAST -> "ít nhất ";
      case AT_MOST -> "nhiều nhất ";
    };
  }

  private String sum(List<String> references) {
    return references.stream().map(names::of).collect(Collectors.joining(" + "));
  }

  private static List<String> all(TickedBand band) {
    return Stream.of(List.of(band.choice()), band.numerator(), band.denominator())
        .flatMap(List::stream)
        .toList();
  }
}
