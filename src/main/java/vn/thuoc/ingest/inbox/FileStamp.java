package vn.thuoc.ingest.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * What changes when a file is written to.
 *
 * @param size in bytes; -1 when it cannot be told
 * @param modified when it was last written to
 */
record FileStamp(long size, FileTime modified) {
  static FileStamp of(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new FileStamp(attributes.size(), attributes.lastModifiedTime());
    } catch (IOException e) {
      return new FileStamp(-1, FileTime.fromMillis(0));
    }
  }
}
