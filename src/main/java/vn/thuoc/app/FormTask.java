package vn.thuoc.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.thuoc.ingest.SubmissionReader;
import vn.thuoc.ingest.register.Register;
import vn.thuoc.ingest.staging.FormReader;
import vn.thuoc.ingest.staging.ReadFile;
import vn.thuoc.ingest.template.TemplateTexts;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.unit.Units;
import vn.thuoc.warehouse.Spread;
import vn.thuoc.warehouse.WarehouseLocation;

/**
 * Reading one file, as it is sent to whatever core or machine does it. Definitions are too large to
 * be sent along: each process reads them once, where the folders named here are to be found.
 *
 * @param id which load it belongs to, so that another load in the same process reads anew
 * @param definitions the folder of one's own definitions; empty for none
 * @param warehouse the folder of the warehouse
 * @param findings whether what reading finds is kept
 */
record FormTask(String id, String definitions, String warehouse, boolean findings)
    implements Spread<String, ReadFile> {
  private static final Map<String, FormReader> READERS = new ConcurrentHashMap<>();

  /** Makes it known to this process, which has the definitions already. */
  void with(FormReader reader) {
    READERS.put(id, reader);
  }

  /** Takes back what {@link #with} or the first file of a load left in this process. */
  void end() {
    READERS.remove(id);
  }

  @Override
  public ReadFile apply(String path) {
    return READERS.computeIfAbsent(id, unused -> reader()).apply(Path.of(path));
  }

  private FormReader reader() {
    Content content =
        definitions.isEmpty()
            ? Content.onClassPath()
            : Content.onClassPath().plus(Path.of(definitions));
    Instruments instruments = Instruments.read(content.etl().under("instruments"));
    Units units =
        Register.read(content.etl().under("units"), new WarehouseLocation(Path.of(warehouse)));
    return new FormReader(
        instruments,
        new SubmissionReader(instruments, units, new TemplateTexts(units))::read,
        findings);
  }
}
