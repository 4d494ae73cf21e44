package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Finds what a text of a form means, small slips of the pen included.
 *
 * @param <T> what is looked for
 */
final class TextIndex<T> {
  private static final int MOST_SLIPS = 5;

  private final Map<String, List<T>> byKey = new LinkedHashMap<>();
  private int longest;

  void put(String text, T value) {
    String key = FormText.key(text);
    if (!key.isEmpty()) {
      byKey.computeIfAbsent(key, found -> new ArrayList<>()).add(value);
      longest = Math.max(longest, key.length());
    }
  }

  /** All that bear exactly this text. */
  List<T> exact(String text) {
    return byKey.getOrDefault(FormText.key(text), List.of());
  }

  /**
   * Whether {@link #exact} or {@link #near} may find anything at all, told without making a key:
   * every letter of a text is in its key, and no text of the index has so many.
   */
  boolean mayBeNear(String text) {
    return text.length() <= longest
        || text.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(longest + MOST_SLIPS + 1)
                .count()
            <= longest + MOST_SLIPS;
  }

  /**
   * All that bear the one text of the index that differs from this by a slip: a missing letter or
   * accent, more of them in a longer text, but never a digit. Empty when two are equally near.
   */
  List<T> near(String text) {
    return near(FormText.key(text), 1);
  }

  /** As {@link #near(String)}, but with more slips, for rows that something else confirms. */
  List<T> roughly(String text) {
    return near(FormText.key(text), 3);
  }

  private List<T> near(String key, int times) {
    int allowed = slips(key.length()) * times;
    String digits = FormText.digits(key);
    int best = Integer.MAX_VALUE;
    List<T> found = List.of();
    LevenshteinDistance distance = new LevenshteinDistance(allowed);
    for (Map.Entry<String, List<T>> entry : byKey.entrySet()) {
      if (Math.abs(entry.getKey().length() - key.length()) > allowed) {
        continue;
      }
      int steps = distance.apply(entry.getKey(), key);
      if (steps < 0 || steps > best) {
        continue;
      }
      found =
          steps == best || !FormText.digits(entry.getKey()).equals(digits)
              ? List.of()
              : entry.getValue();
      best = steps;
    }
    return found;
  }

  /** How many letters or accents may be wrong in a text of this length. */
  private static int slips(int length) {
    if (length < 6) {
      return 0;
    }
    return length < 15 ? 1 : Math.min(MOST_SLIPS, 1 + length / 20);
  }
}
