package vn.thuoc.ingest;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Where a document shows the same in several ways for older and newer programs: the first counts.
 */
final class WordAlternatives {
  static final String NAMESPACE = "http://schemas.openxmlformats.org/markup-compatibility/2006";

  private static final String GROUP = "AlternateContent";

  private final Deque<Boolean> taken = new ArrayDeque<>();

  /** Whether what begins here is one way too many. */
  boolean begin(String name) {
    if (name.equals(GROUP)) {
      taken.push(false);
      return false;
    }
    if (taken.isEmpty()) {
      return false;
    }
    boolean another = taken.pop();
    taken.push(true);
    return another;
  }

  void end(String name) {
    if (name.equals(GROUP)) {
      taken.poll();
    }
  }
}
