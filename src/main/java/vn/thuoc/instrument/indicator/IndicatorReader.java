package vn.thuoc.instrument.indicator;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.definition.DefinitionError;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.instrument.answer.Band;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Words;

/** Reads the indicators of one subject area after the other. */
final class IndicatorReader {
  private final SourceReader sources;
  private final Map<String, Place> taken = new HashMap<>();

  IndicatorReader(SourceReader sources) {
    this.sources = sources;
  }

  List<Indicator> read(DefinitionMap map) {
    Indicator.Area area = new Indicator.Area(map.text("area"), map.words("title"));
    List<Indicator> indicators =
        map.maps("indicators").stream().map(item -> indicator(item, area)).toList();
    map.finish();
    return indicators;
  }

  private Indicator indicator(DefinitionMap map, Indicator.Area area) {
    String id = id(map);
    Words label = map.words("label");
    String meaning = map.text("meaning");
    Indicator.Kind kind = map.oneOf("kind", Indicator.Kind.class);
    String unit =
        kind == Indicator.Kind.YES_NO
            ? map.text("unit_of_measure", "")
            : map.text("unit_of_measure");
    Indicator.Better better = map.oneOf("better", Indicator.Better.class);
    Band scale = map.optionalMap("scale").map(IndicatorReader::scale).orElseGet(kind::scale);
    List<IndicatorSource> fed = sources.read(map, kind, scale);
    map.finish();
    return new Indicator(id, area, label, meaning, kind, unit, better, scale, fed);
  }

  private static Band scale(DefinitionMap map) {
    Optional<BigDecimal> from = map.optionalDecimal("from");
    Optional<BigDecimal> to = map.optionalDecimal("to");
    map.finish();
    try {
      return new Band(from.map(at -> new Band.End(at, true)), to.map(at -> new Band.End(at, true)));
    } catch (IllegalArgumentException e) {
      map.problem(
          DefinitionError.VALUE_UNKNOWN,
          "from",
          new Words("Thang không chứa số nào.", "The scale holds no number."),
          new Words("Viết «from» nhỏ hơn «to».", "Write 'from' below 'to'."));
      return new Band(Optional.empty(), Optional.empty());
    }
  }

  private String id(DefinitionMap map) {
    String id = map.text("id");
    Optional<Place> before = Optional.ofNullable(taken.putIfAbsent(id, map.place("id")));
    before.ifPresent(
        place ->
            map.problem(
                DefinitionError.ID_TWICE,
                "id",
                new Words(
                    "Mã «" + id + "» đã dùng tại " + place.shown() + ".",
                    "Id '" + id + "' is taken at " + place.shown() + "."),
                new Words("Đặt mã khác.", "Give another id.")));
    return id;
  }
}
