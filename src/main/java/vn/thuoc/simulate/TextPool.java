package vn.thuoc.simulate;

import java.util.List;
import java.util.Locale;

/**
 * What is written where words are asked for.
 *
 * @param words looked for in the question's id and printed words
 * @param texts one of these; {@code {unit}}, {@code {slug}}, {@code {person}}, {@code {year}} and
 *     {@code {digits}} stand for what they say
 */
record TextPool(List<String> words, List<String> texts) {
  TextPool {
    words = List.copyOf(words);
    texts = List.copyOf(texts);
  }

  /** The texts that are no blanks. */
  List<String> named() {
    return texts.stream().filter(text -> !text.isEmpty()).toList();
  }

  boolean fits(String asked) {
    String small = asked.toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(small::contains);
  }
}
