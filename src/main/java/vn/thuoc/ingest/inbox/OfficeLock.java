package vn.thuoc.ingest.inbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The files by which office programs say that somebody has a document open. */
final class OfficeLock {
  /** Word replaces the first signs of a name by its mark, as many as leave it no longer than 8. */
  private static final int WORD_LENGTH = 8;

  private OfficeLock() {}

  /** Whether a program has the file open, as far as its folder tells. */
  static boolean holds(Path file) {
    String name = file.getFileName().toString();
    return names(name).stream().map(file::resolveSibling).anyMatch(Files::exists);
  }

  private static List<String> names(String name) {
    boolean word = name.toLowerCase(Locale.ROOT).matches(".*\\.doc[xm]?");
    int signs = Math.max(0, name.lastIndexOf('.'));
    int dropped = word ? Math.max(0, Math.min(2, signs + 2 - WORD_LENGTH)) : 0;
    return List.of(".~lock." + name + "#", "~$" + name.substring(dropped));
  }
}
