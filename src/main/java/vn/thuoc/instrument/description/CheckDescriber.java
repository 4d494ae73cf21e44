package vn.thuoc.instrument.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thuoc.instrument.FigureReference;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Population;
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

  private String joined(List<String> references, String between) {
    return references.stream().map(this::words).collect(Collectors.joining(between));
  }

  private String words(String reference) {
    Optional<FigureReference> parsed = FigureReference.parse(reference);
    return parsed.map(figures::of).orElse(reference);
  }
}
