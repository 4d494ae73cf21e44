package vn.thuoc.warehouse;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;

/**
 * The right to write to a warehouse: one process at a time. The operating system takes it back when
 * a process dies.
 */
public final class WriterLock implements AutoCloseable {
  private final FileChannel channel;

  private WriterLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock, waiting for another writer to end.
   *
   * @throws ProblemException when it is still taken after {@code patience}
   */
  public static WriterLock take(WarehouseLocation location, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      FileChannel channel =
          FileChannel.open(
              location.create().lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      while (tryLock(channel).isEmpty()) {
        if (System.nanoTime() > deadline) {
          channel.close();
          throw busy(location);
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      }
      return new WriterLock(channel);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  private static ProblemException busy(WarehouseLocation location) {
    return new ProblemException(
        Problem.error(
            WarehouseError.WAREHOUSE_BUSY,
            Place.named(location.directory().toString()),
            new Words(
                "Một lệnh khác đang ghi vào kho số liệu này.",
                "Another command is writing to this warehouse."),
            new Words("Đợi lệnh đó xong rồi chạy lại.", "Wait for it to end, then try again.")));
  }
}
