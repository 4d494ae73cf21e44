package vn.thuoc.unit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a unit as it is compared: keys of words with single spaces between them.
 *
 * @param kind key of the kind it begins with, such as that of "thị xã"; none when it has none
 * @param rest key of what follows, parents included where they are written
 */
record UnitName(Optional<String> kind, String rest) {
  private static final Map<String, String> SHORT =
      Map.of(
          "tx", "thị xã",
          "tp", "thành phố",
          "tt", "thị trấn",
          "h", "huyện",
          "q", "quận",
          "p", "phường",
          "x", "xã",
          "t", "tỉnh");

  /** Longer kinds come before those they begin with. */
  private static final List<String> KINDS =
      List.of("thị trấn", "thị xã", "thành phố", "đặc khu", "huyện", "quận", "phường", "xã", "tỉnh")
          .stream()
          .map(VietnameseText::key)
          .toList();

  private static final String SEPARATOR = "(?:^|[,;()]| [-–—]) ?";
  private static final Pattern WITH_DOT =
      Pattern.compile("(^|[^\\p{L}\\p{M}'’])(tx|tp|tt|h|q|p|x|t)\\. ?");
  private static final Pattern WITHOUT_DOT =
      Pattern.compile("(" + SEPARATOR + ")(tx|tp|tt|h|q|p|x) ");
  private static final String COMMITTEE = "ubnd";
  private static final Pattern COMMITTEE_IN_FULL = Pattern.compile("(ủy|uỷ) ban nhân dân");
  private static final Pattern LEADING_COMMITTEE =
      Pattern.compile("(" + SEPARATOR + ")" + COMMITTEE + "(?![\\p{L}\\p{M}]) ?");
  private static final Pattern IDLE_ZEROS = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])0+(?=\\d)");

  static UnitName of(String name) {
    String text = VietnameseText.tidy(name).toLowerCase(Locale.ROOT);
    // What is rare is looked for before it is replaced: a register has ten thousand names.
    if (text.contains(" nhân dân") || text.contains(COMMITTEE)) {
      text = COMMITTEE_IN_FULL.matcher(text).replaceAll(COMMITTEE);
      text = LEADING_COMMITTEE.matcher(text).replaceAll("$1");
    }
    if (text.contains(".")) {
      text = expand(WITH_DOT, text);
    }
    text = expand(WITHOUT_DOT, text);
    String key = words(VietnameseText.key(text));
    return ofKey(key.contains("0") ? IDLE_ZEROS.matcher(key).replaceAll("") : key);
  }

  /** Letters and digits alone, with single spaces where anything else stands. */
  private static String words(String key) {
    StringBuilder words = new StringBuilder(key.length());
    boolean gap = false;
    for (int i = 0; i < key.length(); i++) {
      char letter = key.charAt(i);
      if (Character.isLetterOrDigit(letter)
          || Character.getType(letter) == Character.NON_SPACING_MARK) {
        words.append(gap ? " " : "").append(letter);
        gap = false;
      } else {
        gap = words.length() > 0;
      }
    }
    return words.toString();
  }

  /** Takes a text apart that is in the form of keys already. */
  static UnitName ofKey(String key) {
    return kindOf(key)
        .map(kind -> new UnitName(Optional.of(kind), key.substring(kind.length() + 1)))
        .orElseGet(() -> new UnitName(Optional.empty(), key));
  }

  private static Optional<String> kindOf(String key) {
    return KINDS.stream().filter(kind -> key.startsWith(kind + " ")).findFirst();
  }

  /** The name with its kind in small letters, as it stands behind that of a lower unit. */
  static String asParent(String name) {
    return kindOf(VietnameseText.key(name))
        .map(kind -> lowered(name, kind.split(" ").length))
        .orElse(name);
  }

  private static String lowered(String name, int words) {
    String[] parts = name.split(" ", words + 1);
    for (int i = 0; i < words; i++) {
      parts[i] = parts[i].toLowerCase(Locale.ROOT);
    }
    return String.join(" ", parts);
  }

  String whole() {
    return kind.map(found -> found + " ").orElse("") + rest;
  }

  private static String expand(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(found.group(1) + SHORT.get(found.group(2)) + " "));
  }
}
