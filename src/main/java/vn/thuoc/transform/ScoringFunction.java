package vn.thuoc.transform;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.commons.numbers.fraction.BigFraction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;
import vn.thuoc.definition.DefinitionFile;
import vn.thuoc.instrument.Block;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.indicator.Indicators;
import vn.thuoc.score.PeerAnswers;

/**
 * Scores submissions inside Spark. Instruments and indicators travel to the workers as the texts of
 * their definitions and are read there once a partition, so that nothing but text and numbers is
 * serialized.
 */
final class ScoringFunction implements FlatMapFunction<Iterator<InternalRow>, InternalRow> {
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
  public Iterator<InternalRow> call(Iterator<InternalRow> submissions) {
    Instruments instruments = Instruments.of(DefinitionFile.ofTexts(definitions));
    Indicators fed = Indicators.of(DefinitionFile.ofTexts(indicators), instruments);
    Map<String, FormScoring> scorings = new HashMap<>();
    for (Instrument instrument : instruments.all()) {
      scorings.put(instrument.id(), new FormScoring(instrument, fed, blocks));
    }
    Iterable<InternalRow> rows = () -> submissions;
    return StreamSupport.stream(rows.spliterator(), false)
        .map(
            row -> {
              String instrument = SparkRows.text(row, ScoredFrom.INSTRUMENT);
              return scorings
                  .get(instrument)
                  .score(row, peers(instrument, row.getInt(ScoredFrom.YEAR)));
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
