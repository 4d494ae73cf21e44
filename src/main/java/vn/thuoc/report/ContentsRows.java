package vn.thuoc.report;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.PrintBookmark;

/**
 * The rows of a table of contents: {@code level} from 1, {@code label} and {@code page} from 1, as
 * headings with a bookmark level give them.
 */
final class ContentsRows implements JRDataSource {
  /** What templates call the data set of these rows. */
  static final String DATASET = "contents";

  static final List<String> FIELDS = List.of("level", "label", "page");

  private final Iterator<Entry> entries;
  private Entry entry = new Entry(0, "", 0);

  ContentsRows(List<Entry> entries) {
    this.entries = entries.iterator();
  }

  /**
   * One heading.
   *
   * @param level 1 for a chapter
   * @param label its text
   * @param page the page it stands on, from 1
   */
  record Entry(int level, String label, int page) {
    Entry heading() {
      return new Entry(level, label, 0);
    }
  }

  /** The headings of a paper, in the order of its pages. */
  static List<Entry> in(JasperPrint print) {
    List<Entry> entries = new ArrayList<>();
    List<PrintBookmark> bookmarks = print.getBookmarks();
    if (bookmarks != null) {
      bookmarks.forEach(bookmark -> add(bookmark, 1, entries));
    }
    return entries;
  }

  /** Whether two lists differ in nothing but pages. */
  static boolean sameHeadings(List<Entry> some, List<Entry> others) {
    return some.stream()
        .map(Entry::heading)
        .toList()
        .equals(others.stream().map(Entry::heading).toList());
  }

  private static void add(PrintBookmark bookmark, int level, List<Entry> entries) {
    entries.add(new Entry(level, bookmark.getLabel(), bookmark.getPageIndex() + 1));
    if (bookmark.getBookmarks() != null) {
      bookmark.getBookmarks().forEach(each -> add(each, level + 1, entries));
    }
  }

  @Override
  public boolean next() {
    boolean more = entries.hasNext();
    if (more) {
      entry = entries.next();
    }
    return more;
  }

  @Override
  public Object getFieldValue(JRField field) {
    return switch (field.getName()) {
      case "level" -> entry.level();
      case "label" -> entry.label();
      case "page" -> entry.page();
      default -> throw new IllegalStateException("contents have no " + field.getName());
    };
  }
}
