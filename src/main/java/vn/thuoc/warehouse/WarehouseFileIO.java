package vn.thuoc.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.io.PositionOutputStream;

/**
 * Files of the warehouse's folder for Iceberg. Two things that the stock implementation does not
 * do: names are relative to the folder ({@code thuoc:/tables/facts/score/...}), and a file with its
 * folder is synced to disk when it is closed, before any commit can point to it. Spark itself syncs
 * nothing.
 */
public final class WarehouseFileIO implements FileIO {
  private static final long serialVersionUID = 1L;
  static final String ROOT = "thuoc:/";
  static final String DIRECTORY = "thuoc.directory";

  private String directory = "";

  @Override
  public void initialize(Map<String, String> properties) {
    directory = properties.get(DIRECTORY);
  }

  @Override
  public Map<String, String> properties() {
    return Map.of(DIRECTORY, directory);
  }

  @Override
  public InputFile newInputFile(String location) {
    return new Input(location, org.apache.iceberg.Files.localInput(path(location).toFile()));
  }

  @Override
  public OutputFile newOutputFile(String location) {
    return new Output(location, path(location));
  }

  @Override
  public void deleteFile(String location) {
    try {
      Files.deleteIfExists(path(location));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the file of a relative name lies. */
  Path path(String location) {
    return new WarehouseLocation(Path.of(directory)).path(location);
  }

  /** Keeps the relative name, so that nothing absolute gets into table metadata. */
  private record Input(String location, InputFile file) implements InputFile {
    @Override
    public long getLength() {
      return file.getLength();
    }

    @Override
    public org.apache.iceberg.io.SeekableInputStream newStream() {
      return file.newStream();
    }

    @Override
    public boolean exists() {
      return file.exists();
    }
  }

  private record Output(String location, Path path) implements OutputFile {
    @Override
    public PositionOutputStream create() {
      makeFolder();
      return new Synced(org.apache.iceberg.Files.localOutput(path.toFile()).create(), path);
    }

    @Override
    public PositionOutputStream createOrOverwrite() {
      makeFolder();
      return new Synced(
          org.apache.iceberg.Files.localOutput(path.toFile()).createOrOverwrite(), path);
    }

    /** Iceberg's own way of making a folder fails when two threads make the same one at once. */
    private void makeFolder() {
      try {
        Files.createDirectories(path.getParent());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public InputFile toInputFile() {
      return new Input(location, org.apache.iceberg.Files.localInput(path.toFile()));
    }
  }

  private static final class Synced extends PositionOutputStream {
    private final PositionOutputStream stream;
    private final Path path;
    private boolean closed;

    Synced(PositionOutputStream stream, Path path) {
      this.stream = stream;
      this.path = path;
    }

    @Override
    public long getPos() throws IOException {
      return stream.getPos();
    }

    @Override
    public void write(int b) throws IOException {
      stream.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      stream.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
      stream.flush();
    }

    @Override
    public void close() throws IOException {
      if (closed) {
        return;
      }
      closed = true;
      stream.close();
      sync(path, StandardOpenOption.WRITE);
      sync(path.getParent(), StandardOpenOption.READ);
    }

    private static void sync(Path path, StandardOpenOption how) throws IOException {
      try (FileChannel channel = FileChannel.open(path, how)) {
        channel.force(true);
      }
    }
  }
}
