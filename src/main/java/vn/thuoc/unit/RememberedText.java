package vn.thuoc.unit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Remembers what a costly function made of a text. The printed words of a form come again in every
 * file of it, and many times while one file is read. Any number of threads may ask.
 */
public final class RememberedText {
  private static final int LONGEST = 500;
  private static final int MOST = 10_000;

  private final UnaryOperator<String> function;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  /**
   * @param function gives the same for the same text
   */
  public RememberedText(UnaryOperator<String> function) {
    this.function = function;
  }

  /** What the function makes of the text. */
  public String of(String text) {
    if (text.length() > LONGEST) {
      return function.apply(text);
    }
    String found = known.get(text);
    if (found == null) {
      found = function.apply(text);
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(text, found);
    }
    return found;
  }
}
