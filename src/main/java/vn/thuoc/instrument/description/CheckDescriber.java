package vn.thuoc.instrument.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thuoc.instrument.Containment;
import vn.thuoc.instrument.FigureReference;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Population;
import vn.thuoc.instrument.StatedPercent;
import vn.thuoc.instrument.TickedBand;
import vn.thuoc.instrument.Total;

/** Says which figures of a form must agree. */
final class CheckDescriber {
  private final FigureWords figures;

  CheckDescriber(FigureWords figures) {
    this.figures = figures;
  }

  List<CheckDescription> describe(Instrument instrument) {
    List<CheckDescription> checks = new ArrayList<>();
    instrument.populations().forEach(population -> checks.add(describe(population)));
    instrument.totals().forEach(total -> checks.add(describe(total)));
    instrument.relations().parts().forEach(part -> checks.add(describe(part)));
    instrument.relations().percents().forEach(percent -> checks.add(describe(percent)));
    instrument.relations().bands().forEach(band -> checks.add(describe(band)));
    return checks;
  }

  private CheckDescription describe(Population population) {
    return new CheckDescription(
        "population",
        "«" + population.label() + "» phải như nhau ở: " + joined(population.figures(), "; ") + ".",
        population.figures());
  }

  private CheckDescription describe(Total total) {
    return new CheckDescription(
        "total",
        Sentence.capital(words(total.whole())) + " phải bằng " + joined(total.parts(), " + ") + ".",
        Stream.concat(Stream.of(total.whole()), total.parts().stream()).toList());
  }

  private CheckDescription describe(Containment part) {
    return new CheckDescription(
        "part",
        Sentence.capital(joined(part.part(), " + "))
            + " không được lớn hơn "
            + joined(part.whole(), " + ")
            + ".",
        Stream.concat(part.whole().stream(), part.part().stream()).toList());
  }

  private CheckDescription describe(StatedPercent percent) {
    return new CheckDescription(
        "percent",
        Sentence.capital(words(percent.percent()))
            + " phải bằng "
            + quotient(percent.numerator(), percent.denominator())
            + ", làm tròn hoặc cắt.",
        Stream.of(List.of(percent.percent()), percent.numerator(), percent.denominator())
            .flatMap(List::stream)
            .toList());
  }

  private CheckDescription describe(TickedBand band) {
    String made =
        band.denominator().isEmpty()
            ? joined(band.numerator(), " + ")
            : quotient(band.numerator(), band.denominator());
    String must =
        switch (band.relation()) {
          case EQUAL -> " phải chứa ";
          case AT_LEAST -> " không được thấp hơn ";
          case AT_MOST -> " không được cao hơn ";
        };
    return new CheckDescription(
        "band",
        "Mức chọn ở " + figures.question(band.choice()) + must + made + ".",
        Stream.of(List.of(band.choice()), band.numerator(), band.denominator())
            .flatMap(List::stream)
            .toList());
  }

  private String quotient(List<String> numerator, List<String> denominator) {
    return sum(numerator) + " chia cho " + sum(denominator);
  }

  private String sum(List<String> references) {
    String words = joined(references, " + ");
    return references.size() > 1 ? "(" + words + ")" : words;
  }

  private String joined(List<String> references, String between) {
    return references.stream().map(this::words).collect(Collectors.joining(between));
  }

  private String words(String reference) {
    Optional<FigureReference> parsed = FigureReference.parse(reference);
    return parsed.map(figures::of).orElse(reference);
  }
}
