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
 * font subsets. Every replacement is as long as what it replaces, so that the places the file keeps
 * of its own objects stay right.
 */
final class SteadyPdf {
  /** A date of the file's properties: digits, then Z or a time zone. */
  private static final Pattern DATE = Pattern.compile("(?<=\\(D:)\\d{14}(Z|[+-]\\d\\d'\\d\\d'?)");

  /** The same in the file's XMP. */
  private static final Pattern XMP_DATE =
      Pattern.compile("(?<=Date>)\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)");

  private static final Pattern SUBSET = Pattern.compile("(?<=/)[A-Z]{6}(?=\\+)");
  private static final Pattern FILE_ID = Pattern.compile("(?<=/ID ?\\[)[^\\]]*(?=\\])");
  private static final Pattern HEX = Pattern.compile("<[0-9a-f]{32}>");
  private static final int SUBSET_LETTERS = 6;

  private SteadyPdf() {}

  static byte[] steady(byte[] pdf, Instant published) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    text = replaced(DATE, text, found -> moment("yyyyMMddHHmmss", "+00'00'", found, published));
    text =
        replaced(
            XMP_DATE, text, found -> moment("yyyy-MM-dd'T'HH:mm:ss", "+00:00", found, published));
    Map<String, String> subsets = new LinkedHashMap<>();
    text =
        replaced(
            SUBSET, text, found -> subsets.computeIfAbsent(found, key -> letters(subsets.size())));
    String without = FILE_ID.matcher(text).replaceAll("");
    String id = "<" + hash(without) + ">";
    text = replaced(FILE_ID, text, found -> HEX.matcher(found).replaceAll(id));
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String replaced(Pattern pattern, String text, Function<String, String> by) {
    return pattern
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(by.apply(found.group())));
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
