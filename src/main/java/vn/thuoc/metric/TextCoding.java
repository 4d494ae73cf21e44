package vn.thuoc.metric;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Text as the position in a list of all texts of the column. */
final class TextCoding implements Coding {
  /** Ordering fewer than one text in so many does not order them all. */
  private static final int FEW = 4;

  private final String[] texts;
  private final Map<String, Integer> codes;

  /**
   * Place of each text in the Vietnamese alphabet; worked out when a question first orders by it.
   */
  private volatile int[] ranks;

  private TextCoding(Map<String, Integer> codes) {
    this.codes = codes;
    this.texts = new String[codes.size()];
    codes.forEach((text, code) -> texts[code] = text);
  }

  int size() {
    return texts.length;
  }

  @Override
  public Object value(long number) {
    return texts[(int) number];
  }

  @Override
  public List<NumberRange> wanted(String text) {
    return Optional.ofNullable(codes.get(text)).map(NumberRange::only).stream().toList();
  }

  @Override
  public long[] ranks(long[] numbers) {
    int[] places = ranks;
    if (places == null && numbers.length >= texts.length / FEW) {
      places = alphabetical(IntStream.range(0, texts.length));
      ranks = places;
    }
    int[] known =
        places != null
            ? places
            : alphabetical(
                Arrays.stream(numbers)
                    .filter(number -> number != PackedNumbers.ABSENT)
                    .mapToInt(number -> (int) number)
                    .distinct());
    return Arrays.stream(numbers)
        .map(number -> number == PackedNumbers.ABSENT ? number : known[(int) number])
        .toArray();
  }

  @Override
  public long bytes() {
    long bytes = ranks == null ? 0 : 4L * texts.length;
    for (String text : texts) {
      // An object, its bytes, and its entry in the map.
      bytes += 56 + 48 + text.length();
    }
    return bytes;
  }

  /** The places of some texts among each other; those of the others mean nothing. */
  private int[] alphabetical(IntStream codes) {
    Collator collator = Collator.getInstance(Locale.forLanguageTag("vi"));
    CollationKey[] keys = new CollationKey[texts.length];
    int[] wanted = codes.toArray();
    for (int code : wanted) {
      keys[code] = collator.getCollationKey(texts[code]);
    }
    int[] order =
        Arrays.stream(wanted)
            .boxed()
            .sorted(
                Comparator.comparing((Integer code) -> keys[code])
                    .thenComparing(code -> texts[code]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] places = new int[texts.length];
    for (int place = 0; place < order.length; place++) {
      places[order[place]] = place;
    }
    return places;
  }

  /** Gives each new text the next number. */
  static final class Builder {
    private final Map<String, Integer> codes = new HashMap<>();
    private final UnaryOperator<String> shared;

    /**
     * @param shared gives the one text that all columns keep for equal texts
     */
    Builder(UnaryOperator<String> shared) {
      this.shared = shared;
    }

    long number(String text) {
      Integer code = codes.get(text);
      if (code == null) {
        code = codes.size();
        codes.put(shared.apply(text), code);
      }
      return code;
    }

    TextCoding build() {
      return new TextCoding(codes);
    }
  }
}
