package vn.thuoc.report.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The table of contents: a field that word processors bring up to date, already filled in with the
 * headings. Only a word processor knows on which page a heading is, so it alone writes the pages.
 */
final class Contents {
  private static final Pattern HEADING = Pattern.compile("heading ([12])");
  private static final Pattern ENTRY = Pattern.compile("toc ([12])");

  private final Map<String, Integer> headingStyles;
  private final Map<Integer, String> entryStyles = new LinkedHashMap<>();

  /**
   * @param styles the part of the template that defines its styles
   */
  Contents(Document styles) {
    this.headingStyles = levels(styles, HEADING);
    levels(styles, ENTRY).forEach((style, level) -> entryStyles.put(level, style));
  }

  private static Map<String, Integer> levels(Document styles, Pattern name) {
    Map<String, Integer> levels = new LinkedHashMap<>();
    for (Element style : Word.all(styles, "style")) {
      Word.child(style, "name")
          .map(each -> name.matcher(Word.get(each, "val").toLowerCase(Locale.ROOT)))
          .filter(Matcher::matches)
          .ifPresent(match -> levels.put(Word.get(style, "styleId"), parsed(match)));
    }
    return levels;
  }

  private static int parsed(Matcher match) {
    return Integer.parseInt(match.group(1));
  }

  /** Puts the headings of the document where a paragraph stands. */
  void write(Document document, Element paragraph) {
    List<Element> entries = new ArrayList<>();
    for (Element each : Word.all(document, "p")) {
      int level = level(each);
      if (level > 0 && !Word.text(each).isBlank()) {
        String bookmark = String.format(Locale.ROOT, "_Toc%08d", entries.size() + 1);
        bookmark(each, bookmark, entries.size() + 1);
        entries.add(entry(document, level, Word.text(each), bookmark));
      }
    }
    Node parent = paragraph.getParentNode();
    if (!entries.isEmpty()) {
      Element first = entries.get(0);
      Node text = Word.child(first, "hyperlink").orElseThrow();
      first.insertBefore(mark(document, "begin"), text);
      first.insertBefore(instruction(document, " TOC \\o \"1-2\" \\h \\z \\u "), text);
      first.insertBefore(mark(document, "separate"), text);
      entries.get(entries.size() - 1).appendChild(mark(document, "end"));
    }
    entries.forEach(entry -> parent.insertBefore(entry, paragraph));
    parent.removeChild(paragraph);
  }

  private int level(Element paragraph) {
    return Word.child(paragraph, "pPr")
        .flatMap(properties -> Word.child(properties, "pStyle"))
        .map(style -> headingStyles.getOrDefault(Word.get(style, "val"), 0))
        .orElse(0);
  }

  private static void bookmark(Element heading, String name, int id) {
    Document document = heading.getOwnerDocument();
    Element start = Word.element(document, "bookmarkStart");
    Word.set(start, "id", String.valueOf(id));
    Word.set(start, "name", name);
    Element end = Word.element(document, "bookmarkEnd");
    Word.set(end, "id", String.valueOf(id));
    heading.insertBefore(start, Word.children(heading, "r").get(0));
    heading.appendChild(end);
  }

  private Element entry(Document document, int level, String text, String bookmark) {
    Element entry = Word.element(document, "p");
    Element properties = Word.element(document, "pPr");
    Element style = Word.element(document, "pStyle");
    Word.set(style, "val", entryStyles.getOrDefault(level, "TOC" + level));
    properties.appendChild(style);
    entry.appendChild(properties);
    Element link = Word.element(document, "hyperlink");
    Word.set(link, "anchor", bookmark);
    Word.set(link, "history", "1");
    link.appendChild(run(document, text));
    entry.appendChild(link);
    return entry;
  }

  private static Element run(Document document, String text) {
    Element run = Word.element(document, "r");
    Word.write(run, text);
    return run;
  }

  private static Element mark(Document document, String kind) {
    Element run = Word.element(document, "r");
    Element mark = Word.element(document, "fldChar");
    Word.set(mark, "fldCharType", kind);
    run.appendChild(mark);
    return run;
  }

  private static Element instruction(Document document, String text) {
    Element run = Word.element(document, "r");
    Element instruction = Word.element(document, "instrText");
    instruction.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    instruction.setTextContent(text);
    run.appendChild(instruction);
    return run;
  }
}
