package vn.thuoc.ingest;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Instruments;

/**
 * The printed lines of the instruments in use, made ready once and not for every file. Any number
 * of threads may ask.
 */
final class KnownLines {
  private static final Map<Instruments, KnownLines> IN_USE =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final Map<String, FormLines> byId = new ConcurrentHashMap<>();

  private KnownLines() {}

  static KnownLines of(Instruments instruments) {
    return IN_USE.computeIfAbsent(instruments, unused -> new KnownLines());
  }

  FormLines lines(Instrument instrument) {
    return byId.computeIfAbsent(instrument.id(), unused -> new FormLines(instrument));
  }
}
