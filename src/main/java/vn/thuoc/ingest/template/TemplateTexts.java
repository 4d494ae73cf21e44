package vn.thuoc.ingest.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.thuoc.ingest.PrintedTexts;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.unit.Units;

/** What templates print, each read once from an empty one. May be used by several threads. */
public final class TemplateTexts implements PrintedTexts {
  private final Units units;
  private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

  /**
   * @param units whose names templates offer
   */
  public TemplateTexts(Units units) {
    this.units = units;
  }

  @Override
  public Set<String> of(Instrument instrument, boolean document) {
    return known.computeIfAbsent(
        instrument.id() + " " + document, key -> read(instrument, document));
  }

  private Set<String> read(Instrument instrument, boolean document) {
    try {
      return Set.copyOf(
          Words.keys(
              document
                  ? new WordTemplate(instrument).bytes()
                  : new WorkbookTemplate(instrument, units).bytes()));
    } catch (IOException e) {
      // an empty form is made in memory, which touches nothing that could fail
      throw new UncheckedIOException(e);
    }
  }
}
