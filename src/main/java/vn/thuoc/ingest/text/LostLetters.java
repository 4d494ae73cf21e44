package vn.thuoc.ingest.text;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds words whose letters are gone for good: "Ph?n m?m", as Excel writes where the encoding it
 * saves in has no letter ầ.
 */
final class LostLetters {
  /** So many different words; one alone may be a slip of the pen. */
  private static final int ENOUGH = 3;

  private static final Pattern WORD = Pattern.compile("[^\\s,;\"]+");
  private static final Pattern ADDRESS = Pattern.compile("[/=&@\\\\:]|\\.\\w");
  private static final Pattern LOST = Pattern.compile("\\p{L}[?\\uFFFD]+\\p{L}");
  private static final Pattern GONE = Pattern.compile("\\p{L}\\uFFFD|\\uFFFD\\p{L}");

  private LostLetters() {}

  /** Such words; none where there are too few to say. */
  static List<String> in(Collection<String> texts) {
    Set<String> lost = new LinkedHashSet<>();
    boolean gone = false;
    for (String text : texts) {
      if (text.indexOf('?') < 0 && text.indexOf('\uFFFD') < 0) {
        continue;
      }
      Matcher words = WORD.matcher(text);
      while (words.find()) {
        String word = words.group();
        boolean replaced = GONE.matcher(word).find();
        gone |= replaced;
        if (replaced || LOST.matcher(word).find() && !ADDRESS.matcher(word).find()) {
          lost.add(word);
        }
      }
    }
    return gone || lost.size() >= ENOUGH ? List.copyOf(lost) : List.of();
  }
}
