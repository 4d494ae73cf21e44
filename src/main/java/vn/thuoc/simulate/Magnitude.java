package vn.thuoc.simulate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How large a figure is whose words hold one of these.
 *
 * @param words looked for in the unit of measure, then in the printed words, in small letters
 * @param size the size of the unit it is measured against; the number itself where none is given
 * @param range how many times that
 */
record Magnitude(List<String> words, Optional<String> size, Range range) {
  Magnitude {
    words = List.copyOf(words);
  }

  boolean fits(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(small::contains);
  }
}
