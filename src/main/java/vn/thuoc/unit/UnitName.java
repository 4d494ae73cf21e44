package vn.thuoc.unit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a unit, taken apart.
 *
 * @param kind key of the kind it begins with, such as that of "thị xã"; none when it has none
 * @param rest key of what follows
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
      List.of("thị trấn", "thị xã", "thành phố", "huyện", "quận", "phường", "xã", "tỉnh").stream()
          .map(VietnameseText::key)
          .toList();

  private static final Pattern WITH_DOT =
      Pattern.compile("(?<![\\p{L}\\p{M}])(tx|tp|tt|h|q|p|x|t)\\.\\s*");
  private static final Pattern WITHOUT_DOT = Pattern.compile("^(tx|tp|tt|h|q|p|x)\\s+");
  private static final Pattern COMMITTEE =
      Pattern.compile(
          "^(ubnd|" + Pattern.quote(VietnameseText.key("ủy ban nhân dân")) + ")(?![\\p{L}\\p{M}])");

  static UnitName of(String name) {
    String plain = VietnameseText.tidy(name).toLowerCase(Locale.ROOT);
    String key = spaced(VietnameseText.key(expand(WITH_DOT, plain)));
    key = COMMITTEE.matcher(key).replaceFirst("").strip();
    key = spaced(VietnameseText.key(expand(WITHOUT_DOT, key)));
    for (String kind : KINDS) {
      if (key.startsWith(kind + " ")) {
        return new UnitName(Optional.of(kind), key.substring(kind.length() + 1));
      }
    }
    return new UnitName(Optional.empty(), key);
  }

  /** Whether the other name, as registered, can be meant by this one. */
  boolean means(UnitName registered) {
    boolean sameKind = kind.isEmpty() || kind.equals(registered.kind);
    return sameKind && rest.equals(registered.rest);
  }

  UnitName followedBy(UnitName parent) {
    return new UnitName(kind, rest + " " + parent.whole());
  }

  String whole() {
    return kind.map(found -> found + " ").orElse("") + rest;
  }

  private static String expand(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(SHORT.get(found.group(1)) + " "));
  }

  private static String spaced(String key) {
    return key.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
  }
}
