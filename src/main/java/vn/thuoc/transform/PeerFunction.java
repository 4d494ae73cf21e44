package vn.thuoc.transform;

import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;
import vn.thuoc.definition.DefinitionFile;
import vn.thuoc.instrument.Block;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.instrument.Side;
import vn.thuoc.score.PeerValue;
import vn.thuoc.score.PeerValues;

/**
 * Finds the largest of the values by which units are compared, of each part of the submissions that
 * Spark hands it. The largest is found here and not by SQL, because what counts on a side is known
 * to scoring alone, and because quotients are compared exactly.
 */
final class PeerFunction implements FlatMapFunction<Iterator<InternalRow>, PeerFunction.Largest> {
  private static final long serialVersionUID = 1L;

  /** A value by its {@link #key}. */
  record Largest(String key, BigFraction value) implements Serializable {}

  private final HashMap<String, String> definitions;
  private final HashMap<String, Block> blocks;

  /**
   * @param definitions file name to text of every instrument
   * @param blocks block by unit
   */
  PeerFunction(Map<String, String> definitions, Map<String, Block> blocks) {
    this.definitions = new HashMap<>(definitions);
    this.blocks = new HashMap<>(blocks);
  }

  @Override
  public Iterator<Largest> call(Iterator<InternalRow> submissions) {
    // most parts hold no form that is compared, and reading definitions takes longer than all else
    if (!submissions.hasNext()) {
      return Collections.emptyIterator();
    }
    Instruments instruments = Instruments.of(DefinitionFile.ofTexts(definitions));
    Map<String, PeerValues> finders = new HashMap<>();
    Map<String, FormReader> readers = new HashMap<>();
    Map<String, BigFraction> largest = new HashMap<>();
    while (submissions.hasNext()) {
      InternalRow row = submissions.next();
      Instrument instrument = instruments.get(SparkRows.text(row, ScoredFrom.INSTRUMENT));
      FormReader reader =
          readers.computeIfAbsent(instrument.id(), id -> new FormReader(instrument, blocks));
      PeerValues finder =
          finders.computeIfAbsent(instrument.id(), id -> new PeerValues(instrument));
      for (PeerValue value : finder.of(reader.read(row).figures())) {
        String key =
            key(instrument.id(), row.getInt(ScoredFrom.YEAR), value.side(), value.criterionId());
        largest.merge(key, value.value(), PeerFunction::larger);
      }
    }
    return largest.entrySet().stream()
        .map(entry -> new Largest(entry.getKey(), entry.getValue()))
        .iterator();
  }

  /** The largest of what all parts found, by key. */
  static Map<String, BigFraction> merge(Iterable<Largest> found) {
    Map<String, BigFraction> largest = new HashMap<>();
    found.forEach(one -> largest.merge(one.key(), one.value(), PeerFunction::larger));
    return largest;
  }

  /** What one largest value is found by. */
  static String key(String instrument, int year, Side side, String criterion) {
    return String.join(" ", instrument, String.valueOf(year), side.term(), criterion);
  }

  private static BigFraction larger(BigFraction one, BigFraction other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
