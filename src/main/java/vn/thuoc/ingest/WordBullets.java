package vn.thuoc.ingest;

import java.util.HashMap;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The lists of a document whose bullets are boxes. Offices print options as such lists, and tick
 * one by giving its line another bullet.
 */
final class WordBullets extends DefaultHandler {
  private static final int MOST = 10_000;

  private final Map<String, Map<String, String>> drawn = new HashMap<>();
  private final Map<String, String> lists = new HashMap<>();
  private final Map<String, Map<String, String>> own = new HashMap<>();
  private String list = "";
  private boolean shared;
  private String level = "";
  private String text = "";
  private String font = "";
  private boolean bullet;

  /**
   * The box before the paragraphs of a list; empty where that is a number or another bullet.
   *
   * @param number the number of the list
   * @param depth the level of the paragraph in it
   */
  String before(String number, String depth) {
    String box = own.getOrDefault(number, Map.of()).get(depth);
    return box != null
        ? box
        : drawn.getOrDefault(lists.getOrDefault(number, ""), Map.of()).getOrDefault(depth, "");
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    String value = WordValues.value(attributes, "val").orElse("");
    switch (name) {
      case "abstractNum" -> {
        shared = true;
        list = WordValues.value(attributes, "abstractNumId").orElse("");
      }
      case "num" -> {
        shared = false;
        list = WordValues.value(attributes, "numId").orElse("");
      }
      case "abstractNumId" -> {
        if (!shared && lists.size() < MOST) {
          lists.put(list, value);
        }
      }
      case "lvl" -> {
        level = WordValues.value(attributes, "ilvl").orElse("");
        text = "";
        font = "";
        bullet = false;
      }
      case "numFmt" -> bullet = value.equals("bullet");
      case "lvlText" -> text = value;
      case "rFonts" -> font = WordRun.font(attributes);
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    Map<String, Map<String, String>> all = shared ? drawn : own;
    if (!name.equals("lvl") || all.size() >= MOST) {
      return;
    }
    String shown = bullet ? WordBoxes.text(text, font).strip() : "";
    boolean box = shown.equals(WordBoxes.EMPTY) || shown.equals(WordBoxes.TICKED);
    // lists where nothing is to be ticked have filled squares and ticks as well
    boolean plain = WordBoxes.plainBullet(text, font);
    all.computeIfAbsent(list, id -> new HashMap<>()).put(level, box && !plain ? shown : "");
  }
}
