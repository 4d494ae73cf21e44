package vn.thuoc.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.answer.Band;
import vn.thuoc.instrument.indicator.Indicator;
import vn.thuoc.instrument.indicator.IndicatorSource;
import vn.thuoc.instrument.indicator.Indicators;

/** The rows that describe the indicators and what feeds them. */
final class IndicatorRows {
  private final Indicators indicators;
  private final Instruments instruments;

  IndicatorRows(Indicators indicators, Instruments instruments) {
    this.indicators = indicators;
    this.instruments = instruments;
  }

  /** Table to rows. */
  Map<String, List<Map<String, Object>>> rows() {
    List<Map<String, Object>> defined = new ArrayList<>();
    List<Map<String, Object>> sources = new ArrayList<>();
    for (Indicator indicator : indicators.all()) {
      defined.add(row(defined.size() + 1, indicator));
      int position = 1;
      for (IndicatorSource source : indicator.sources()) {
        sources.add(row(position++, indicator, source));
      }
    }
    return Map.of("dimensions.indicator", defined, "dimensions.indicator_source", sources);
  }

  private static Map<String, Object> row(int position, Indicator indicator) {
    Map<String, Object> row = new HashMap<>();
    row.put("indicator_id", indicator.id());
    row.put("position", position);
    row.put("area_id", indicator.area().id());
    row.put("area_label", indicator.area().title().vi());
    row.put("area_label_en", indicator.area().title().en());
    row.put("label", indicator.label().vi());
    row.put("label_en", indicator.label().en());
    row.put("meaning", indicator.meaning());
    row.put("kind", indicator.kind().term());
    DefinedRows.put(
        row,
        "unit_of_measure",
        Optional.of(indicator.unitOfMeasure()).filter(unit -> !unit.isEmpty()));
    row.put("better", indicator.better().term());
    DefinedRows.put(row, "scale_from", indicator.scale().lower().map(Band.End::at));
    DefinedRows.put(row, "scale_to", indicator.scale().upper().map(Band.End::at));
    return row;
  }

  private Map<String, Object> row(int position, Indicator indicator, IndicatorSource source) {
    Map<String, Object> row = new HashMap<>();
    row.put("indicator_id", indicator.id());
    row.put("instrument_id", source.instrument());
    row.put("position", position);
    row.put("arithmetic", source.arithmetic().term());
    row.put("figures", source.arithmetic().text());
    row.put("questions", questions(source));
    row.put("comparability", source.comparability().term());
    row.put("comparability_label", source.comparability().label().vi());
    DefinedRows.put(
        row, "reason", Optional.of(source.reason()).filter(reason -> !reason.isEmpty()));
    return row;
  }

  /** What is printed where the figures are asked for. */
  private String questions(IndicatorSource source) {
    Instrument instrument = instruments.get(source.instrument());
    Map<String, String> labels =
        instrument.questions().collect(Collectors.toMap(Question::id, Question::label));
    return source
        .arithmetic()
        .references()
        .map(reference -> labels.get(reference.question()))
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
