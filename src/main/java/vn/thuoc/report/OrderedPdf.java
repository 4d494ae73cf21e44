package vn.thuoc.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the objects of a finished PDF in the order of their numbers. The library writes those that
 * pages share, such as patterns, in an order that changes from one printing to the next.
 */
final class OrderedPdf {
  private static final Pattern START = Pattern.compile("startxref\\s+(\\d+)\\s+%%EOF\\s*$");
  private static final Pattern SECTION = Pattern.compile("(\\d+) (\\d+)\\s*\\n");

  /** The length of an entry of the table of objects, as the format fixes it. */
  private static final int ENTRY = 20;

  private static final int OFFSET = 10;
  private static final char IN_USE = 'n';
  private static final int KIND = 17;

  private final String pdf;
  private final int table;

  private OrderedPdf(String pdf) {
    this.pdf = pdf;
    Matcher start = START.matcher(pdf.substring(pdf.lastIndexOf("startxref")));
    if (!start.find()) {
      throw new IllegalStateException("a PDF without a table of its objects");
    }
    this.table = Integer.parseInt(start.group(1));
  }

  /**
   * The same objects under the same numbers, in order.
   *
   * @param pdf the bytes as Latin 1
   */
  static String ordered(String pdf) {
    return new OrderedPdf(pdf).inOrder();
  }

  /** One object: where its entry stands in the table and where it begins in the file. */
  private record Numbered(int entry, int begin) {}

  private String inOrder() {
    List<Numbered> numbered = entries();
    List<Numbered> placed = new ArrayList<>(numbered);
    placed.sort(Comparator.comparingInt(Numbered::begin));
    if (placed.equals(numbered)) {
      return pdf;
    }
    StringBuilder ordered = new StringBuilder(pdf.length());
    ordered.append(pdf, 0, placed.get(0).begin());
    StringBuilder tail = new StringBuilder(pdf.substring(table));
    Map<Numbered, Integer> ends = new HashMap<>();
    for (int i = 0; i < placed.size(); i++) {
      ends.put(placed.get(i), i + 1 < placed.size() ? placed.get(i + 1).begin() : table);
    }
    for (Numbered each : numbered) {
      String offset = String.format("%0" + OFFSET + "d", ordered.length());
      tail.replace(each.entry() - table, each.entry() - table + OFFSET, offset);
      ordered.append(pdf, each.begin(), ends.get(each));
    }
    return ordered.append(tail).toString();
  }

  /** The objects by their numbers, as the table lists them. */
  private List<Numbered> entries() {
    List<Numbered> entries = new ArrayList<>();
    Matcher section = SECTION.matcher(pdf);
    int at = pdf.indexOf('\n', table) + 1;
    while (section.region(at, pdf.length()).lookingAt()) {
      at = section.end();
      for (int i = 0; i < Integer.parseInt(section.group(2)); i++, at += ENTRY) {
        if (pdf.charAt(at + KIND) == IN_USE) {
          entries.add(new Numbered(at, Integer.parseInt(pdf.substring(at, at + OFFSET))));
        }
      }
    }
    return entries;
  }
}
