package vn.thuoc.ingest.staging;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Bytes put away on disk until they are wanted again; gone when closed. It holds what was read and
 * not yet staged, so losing it loses nothing.
 */
final class Spill implements AutoCloseable {
  private final FileChannel channel;
  private long end;

  /** Where something lies. */
  record Slot(long position, int length) {}

  private Spill(FileChannel channel) {
    this.channel = channel;
  }

  static Spill open() {
    try {
      Path file = Files.createTempFile("thuoc-", ".rows");
      return new Spill(
          FileChannel.open(
              file,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds bytes; one thread at a time. */
  Slot put(byte[] bytes) {
    Slot slot = new Slot(end, bytes.length);
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    try {
      while (rest.hasRemaining()) {
        end += channel.write(rest, end);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return slot;
  }

  /** The bytes again; any number of threads. */
  byte[] get(Slot slot) {
    ByteBuffer bytes = ByteBuffer.allocate(slot.length());
    try {
      while (bytes.hasRemaining()) {
        if (channel.read(bytes, slot.position() + bytes.position()) < 0) {
          throw new EOFException("cut off at " + slot);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.array();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
