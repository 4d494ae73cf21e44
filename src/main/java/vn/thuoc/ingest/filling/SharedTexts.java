package vn.thuoc.ingest.filling;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The list of texts that the cells of a workbook point into, with those that are added to it. */
final class SharedTexts {
  private static final String END = "</sst>";
  private static final Pattern COUNTS = Pattern.compile(" (?:count|uniqueCount)=\"\\d+\"");
  private static final Pattern TEXT = Pattern.compile("<si[ >/]");

  private final String xml;
  private final int before;
  private final Map<String, Integer> added = new LinkedHashMap<>();

  SharedTexts(String xml) {
    this.xml = xml;
    this.before = (int) TEXT.matcher(xml).results().count();
  }

  /** Where the text stands in the list. */
  int number(String text) {
    return added.computeIfAbsent(text, key -> before + added.size());
  }

  /** The part; how often texts are used is left out, as nobody needs to be told. */
  String xml() {
    int end = xml.lastIndexOf(END);
    StringBuilder part = new StringBuilder(COUNTS.matcher(xml.substring(0, end)).replaceAll(""));
    added
        .keySet()
        .forEach(
            text ->
                part.append("<si><t xml:space=\"preserve\">")
                    .append(XmlText.escaped(text))
                    .append("</t></si>"));
    return part.append(END).toString();
  }
}
