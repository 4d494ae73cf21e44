package vn.thuoc.ingest.staging;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads on all cores of this process, with nothing to start first. */
public final class ThreadReading implements FormReading {
  private static final int BATCH = 32;

  private final Function<Path, ReadFile> reader;

  public ThreadReading(Function<Path, ReadFile> reader) {
    this.reader = reader;
  }

  @Override
  public void read(List<Path> files, Consumer<ReadFile> receiver) {
    for (int from = 0; from < files.size(); from += BATCH) {
      files.subList(from, Math.min(files.size(), from + BATCH)).parallelStream()
          .map(reader)
          .toList()
          .forEach(receiver);
    }
  }
}
