package vn.thuoc.instrument.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thuoc.definition.DefinitionError;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.problem.Words;

/**
 * Reads what one further instrument feeds: a file of its own, so that a new instrument does not
 * have to change the files of the indicators.
 */
final class FeedReader {
  private final SourceReader sources;
  private final Map<String, Indicator> indicators = new LinkedHashMap<>();

  FeedReader(SourceReader sources, List<Indicator> indicators) {
    this.sources = sources;
    indicators.forEach(indicator -> this.indicators.put(indicator.id(), indicator));
  }

  /** Whether a file says what an instrument feeds; if not, it defines indicators. */
  static boolean reads(DefinitionMap map) {
    return map.has("feeds");
  }

  void read(DefinitionMap map) {
    String instrument = map.text("instrument");
    for (DefinitionMap item : map.maps("feeds")) {
      Optional<Indicator> indicator = indicator(item);
      if (indicator.isPresent()) {
        add(item, instrument, indicator.get());
      }
    }
    map.finish();
  }

  /** All indicators, with what was read for them. */
  List<Indicator> indicators() {
    return List.copyOf(indicators.values());
  }

  private void add(DefinitionMap item, String instrument, Indicator indicator) {
    Set<String> fed =
        indicator.sources().stream().map(IndicatorSource::instrument).collect(Collectors.toSet());
    ArithmeticFit fit = new ArithmeticFit(indicator.kind(), indicator.scale());
    indicators.put(
        indicator.id(), indicator.fedBy(sources.read(item, List.of(instrument), fit, fed)));
  }

  private Optional<Indicator> indicator(DefinitionMap item) {
    String id = item.text("indicator");
    Optional<Indicator> found = Optional.ofNullable(indicators.get(id));
    if (found.isEmpty() && item.has("indicator")) {
      item.problem(
          DefinitionError.REFERENCE_UNKNOWN,
          "indicator",
          new Words("Không có chỉ tiêu «" + id + "».", "There is no indicator '" + id + "'."),
          new Words(
              "Dùng mã của một chỉ tiêu trong etl/indicators.",
              "Use the id of an indicator in etl/indicators."));
    }
    return found;
  }
}
