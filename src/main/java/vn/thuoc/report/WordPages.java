package vn.thuoc.report;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Makes the pages of a laid out paper hold in a word processor. The template engine writes each
 * page as one table, tables touching each other, and rows as high as its own fonts are.
 */
final class WordPages {
  private static final String TABLE_END = "</w:tbl>";

  /** Low enough to take no room; without it two tables are one, and a page may begin in neither. */
  private static final String BETWEEN =
      "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>"
          + "<w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr></w:p>";

  private static final String ROW = "<w:tr>";
  private static final String ROW_END = "</w:tr>";
  private static final String TEXT = "<w:t ";
  private static final String BORDERS = "<w:tcBorders>";

  private WordPages() {}

  /** By the name of a part of the file, what is done to it. */
  static Map<String, UnaryOperator<String>> parts() {
    return Map.of("word/document.xml", WordPages::document, "word/styles.xml", WordPages::styles);
  }

  /**
   * Pages kept apart, and rows of tables free to grow where the reader's fonts are higher. Prose
   * has room below its lines already; let grow, it would push the foot of a page to the next one.
   */
  static String document(String xml) {
    StringBuilder written = new StringBuilder(xml.length() + xml.length() / 50);
    int copied = 0;
    for (int row = xml.indexOf(ROW); row >= 0; row = xml.indexOf(ROW, copied)) {
      int end = xml.indexOf(ROW_END, row);
      String cells = xml.substring(row, end);
      written
          .append(xml, copied, row)
          .append(
              cells.contains(TEXT) && cells.contains(BORDERS)
                  ? cells.replace("w:hRule=\"exact\"", "w:hRule=\"atLeast\"")
                  : cells);
      copied = end;
    }
    String grown = written.append(xml, copied, xml.length()).toString();
    return grown.replace(TABLE_END, TABLE_END + BETWEEN);
  }

  /**
   * A line's height without its rule is read as points by some, as a share of the font by others.
   */
  static String styles(String xml) {
    return xml.replace(
        "<w:spacing w:line=\"240\"/>", "<w:spacing w:line=\"240\" w:lineRule=\"auto\"/>");
  }
}
