package vn.thuoc.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes chance out of a finished PDF: the clock, the file's random number and the random names of
 * font subsets and the order of shared objects. Every replacement is as long as what it replaces,
 * so that the places the file keeps of its own objects stay right.
 */
final class SteadyPdf {
  /** A date of the file's properties: digits, then Z or a time zone. */
  private static final Found DATE = new Found("(D:", "\\d{14}(Z|[+-]\\d\\d'\\d\\d'?)", "");

  /** The same in the file's XMP. */
  private static final Found XMP_DATE =
      new Found("Date>", "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)", "");

  private static final Found SUBSET = new Found("/", "[A-Z]{6}", "+");
  private static final Found FILE_ID = new Found("/ID", " ?\\[[^\\]]*", "]");
  private static final Pattern HEX = Pattern.compile("<[0-9a-f]{32}>");
  private static final int SUBSET_LETTERS = 6;

  private SteadyPdf() {}

  /**
   * Something that stands between two texts. Looked for by the first of them: most of a file is
   * packed pages, and a pattern tried at each of their bytes takes longer than writing them.
   */
  private record Found(String before, Pattern wanted, String after) {
    Found(String before, String wanted, String after) {
      this(before, Pattern.compile(wanted), after);
    }

    String replacedIn(String text, Function<String, String> by) {
      StringBuilder replaced = new StringBuilder(text.length());
      Matcher matcher = wanted.matcher(text);
      int copied = 0;
      for (int at = text.indexOf(before); at >= 0; at = text.indexOf(before, at + 1)) {
        int start = at + before.length();
        if (start >= copied
            && matcher.region(start, text.length()).lookingAt()
            && text.startsWith(after, matcher.end())) {
          replaced.append(text, copied, start).append(by.apply(matcher.group()));
          copied = matcher.end();
        }
      }
      return replaced.append(text, copied, text.length()).toString();
    }
  }

  static byte[] steady(byte[] pdf, Instant published) {
    String text = OrderedPdf.ordered(new String(pdf, StandardCharsets.ISO_8859_1));
    text = DATE.replacedIn(text, found -> moment("yyyyMMddHHmmss", "+00'00'", found, published));
    text =
        XMP_DATE.replacedIn(
            text, found -> moment("yyyy-MM-dd'T'HH:mm:ss", "+00:00", found, published));
    Map<String, String> subsets = new LinkedHashMap<>();
    text =
        SUBSET.replacedIn(
            text, found -> subsets.computeIfAbsent(found, key -> letters(subsets.size())));
    String id = "<" + hash(FILE_ID.replacedIn(text, found -> "")) + ">";
    return FILE_ID
        .replacedIn(text, found -> HEX.matcher(found).replaceAll(id))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The release's moment in UTC, its zone written in as many signs as the one found. */
  private static String moment(String pattern, String zone, String found, Instant published) {
    String moment =
        DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
            .format(published.atOffset(ZoneOffset.UTC));
    return found.endsWith("Z")
        ? moment + "Z"
        : moment + zone.substring(0, found.length() - moment.length());
  }

  private static String letters(int number) {
    StringBuilder letters = new StringBuilder();
    int rest = number;
    for (int index = 0; index < SUBSET_LETTERS; index++) {
      letters.insert(0, (char) ('A' + rest % 26));
      rest /= 26;
    }
    return letters.toString();
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
