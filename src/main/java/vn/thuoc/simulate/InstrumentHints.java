package vn.thuoc.simulate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an instrument does not say of its figures.
 *
 * @param figures how large figures usually are
 * @param lowerIsBetter questions whose smaller figures and lower bands are the better ones
 */
record InstrumentHints(Map<String, FigureHint> figures, Set<String> lowerIsBetter) {
  static final InstrumentHints NONE = new InstrumentHints(List.of(), Set.of());

  InstrumentHints {
    figures = Map.copyOf(figures);
    lowerIsBetter = Set.copyOf(lowerIsBetter);
  }

  InstrumentHints(List<FigureHint> figures, Set<String> lowerIsBetter) {
    this(
        figures.stream()
            .collect(Collectors.toMap(FigureHint::figure, Function.identity(), (a, b) -> a)),
        lowerIsBetter);
  }

  Optional<FigureHint> of(String figure) {
    return Optional.ofNullable(figures.get(figure));
  }
}
