package vn.thuoc.ingest.staging;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.thuoc.warehouse.Engine;
import vn.thuoc.warehouse.Spread;

/** Reads through the engine, which may be many cores or many machines. */
public final class EngineReading implements FormReading {
  private static final int BATCH = 256;

  /** Files that one core takes at a time. */
  private static final int PIECE = 8;

  private final Supplier<Engine> engine;
  private final Spread<String, ReadFile> reader;

  /**
   * @param engine a session, which whoever gives it closes
   * @param reader reads the file of a path, wherever it runs
   */
  public EngineReading(Supplier<Engine> engine, Spread<String, ReadFile> reader) {
    this.engine = engine;
    this.reader = reader;
  }

  @Override
  public void read(List<Path> files, Consumer<ReadFile> receiver) {
    Engine session = engine.get();
    for (int from = 0; from < files.size(); from += BATCH) {
      List<String> batch =
          files.subList(from, Math.min(files.size(), from + BATCH)).stream()
              .map(file -> file.toAbsolutePath().toString())
              .toList();
      session.spread(batch, (batch.size() + PIECE - 1) / PIECE, reader).forEach(receiver);
    }
  }
}
