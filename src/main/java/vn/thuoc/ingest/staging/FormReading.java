package vn.thuoc.ingest.staging;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A way to read many files. */
public interface FormReading {

  /**
   * Reads the files and hands them over one by one in their order, on the thread that asked. Only a
   * batch of them is in memory at a time.
   */
  void read(List<Path> files, Consumer<ReadFile> receiver);
}
