package vn.thuoc.transform;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import vn.thuoc.definition.DefinitionFile;
import vn.thuoc.instrument.Block;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.indicator.Indicators;
import vn.thuoc.score.IndicatorScorer;
import vn.thuoc.score.PeerAnswers;
import vn.thuoc.score.SubmissionFigures;
import vn.thuoc.score.SubmissionScorer;

/**
 * Scores submissions inside Spark. Instruments and indicators travel to the workers as the texts of
 * their definitions and are read there once a partition, so that nothing but text and numbers is
 * serialized.
 */
final class ScoringFunction implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  private final HashMap<String, String> definitions;
  private final HashMap<String, String> indicators;
  private final HashMap<String, BigFraction> peers;
  private final HashMap<String, Block> blocks;

  /**
   * @param definitions file name to text of every instrument
   * @param indicators file name to text of the indicators
   * @param peers the largest values among units, by {@link PeerFunction#key}
   * @param blocks block by unit
   */
  ScoringFunction(
      Map<String, String> definitions,
      Map<String, String> indicators,
      Map<String, BigFraction> peers,
      Map<String, Block> blocks) {
    this.blocks = new HashMap<>(blocks);
    this.definitions = new HashMap<>(definitions);
    this.indicators = new HashMap<>(indicators);
    this.peers = new HashMap<>(peers);
  }

  @Override
  public Iterator<Row> call(Iterator<Row> submissions) {
    Instruments instruments = Instruments.of(DefinitionFile.ofTexts(definitions));
    Indicators fed = Indicators.of(DefinitionFile.ofTexts(indicators), instruments);
    Map<String, SubmissionScorer> scorers = new HashMap<>();
    Map<String, IndicatorScorer> indicatorScorers = new HashMap<>();
    Map<String, FiguresFromRow> readers = new HashMap<>();
    for (Instrument instrument : instruments.all()) {
      scorers.put(instrument.id(), new SubmissionScorer(instrument));
      indicatorScorers.put(instrument.id(), new IndicatorScorer(instrument, fed));
      readers.put(instrument.id(), new FiguresFromRow(instrument, blocks));
    }
    Iterable<Row> rows = () -> submissions;
    return java.util.stream.StreamSupport.stream(rows.spliterator(), false)
        .map(
            row -> {
              String instrument = row.getAs("instrument_id");
              SubmissionFigures figures = readers.get(instrument).read(row);
              return ScoredRows.of(
                  row.getAs("submission_id"),
                  FiguresFromRow.repeated(row),
                  scorers.get(instrument).score(figures, peers(instrument, row.getAs("year"))),
                  indicatorScorers.get(instrument).score(figures));
            })
        .iterator();
  }

  private PeerAnswers peers(String instrument, int year) {
    Map<Side, Map<String, BigFraction>> largest = new HashMap<>();
    for (Side side : Side.values()) {
      String prefix = PeerFunction.key(instrument, year, side, "");
      peers.forEach(
          (key, value) -> {
            if (key.startsWith(prefix)) {
              largest
                  .computeIfAbsent(side, s -> new HashMap<>())
                  .put(key.substring(prefix.length()), value);
            }
          });
    }
    return new PeerAnswers(largest);
  }
}
