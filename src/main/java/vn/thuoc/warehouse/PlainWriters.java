package vn.thuoc.warehouse;

import java.net.URL;
import java.util.function.Supplier;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.deletes.EqualityDeleteWriter;
import org.apache.iceberg.deletes.PositionDeleteWriter;
import org.apache.iceberg.encryption.EncryptedOutputFile;
import org.apache.iceberg.io.DataWriter;
import org.apache.iceberg.io.FileWriterFactory;

/**
 * Writers of table files that open without Hadoop's settings. The format reads a file of a thousand
 * of them each time it opens one of ours, which takes longer than writing few rows, and then asks
 * for none: our files are not Hadoop's.
 */
final class PlainWriters implements FileWriterFactory<Record> {
  private final FileWriterFactory<Record> writers;

  PlainWriters(FileWriterFactory<Record> writers) {
    this.writers = writers;
  }

  @Override
  public DataWriter<Record> newDataWriter(
      EncryptedOutputFile file, PartitionSpec spec, StructLike partition) {
    return opened(() -> writers.newDataWriter(file, spec, partition));
  }

  @Override
  public EqualityDeleteWriter<Record> newEqualityDeleteWriter(
      EncryptedOutputFile file, PartitionSpec spec, StructLike partition) {
    return opened(() -> writers.newEqualityDeleteWriter(file, spec, partition));
  }

  @Override
  public PositionDeleteWriter<Record> newPositionDeleteWriter(
      EncryptedOutputFile file, PartitionSpec spec, StructLike partition) {
    return opened(() -> writers.newPositionDeleteWriter(file, spec, partition));
  }

  /** Settings are looked for by the thread's loader, at the moment a writer is made. */
  private static <T> T opened(Supplier<T> opening) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(new WithoutSettings(before));
    try {
      return opening.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Finds every class, and no file of settings. */
  private static final class WithoutSettings extends ClassLoader {
    WithoutSettings(ClassLoader parent) {
      super(parent);
    }

    @Override
    public URL getResource(String name) {
      return name.endsWith("-default.xml") || name.endsWith("-site.xml")
          ? null
          : super.getResource(name);
    }
  }
}
