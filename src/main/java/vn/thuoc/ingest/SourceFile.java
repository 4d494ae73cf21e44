package vn.thuoc.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file something came from.
 *
 * @param name its name without folders
 * @param hash SHA-256 of its bytes in lower-case hex; empty when it could not be read
 * @param bytes its size
 */
public record SourceFile(String name, String hash, long bytes) implements Serializable {

  /**
   * The file as it is now.
   *
   * @throws IOException when it cannot be read
   */
  public static SourceFile of(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      Digest.Counted counted = Digest.of(bytes);
      return new SourceFile(file.getFileName().toString(), counted.hash(), counted.bytes());
    }
  }
}
