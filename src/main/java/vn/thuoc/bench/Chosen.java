package vn.thuoc.bench;

import java.util.Map;

/** Puts what was chosen into the place of the names in braces. */
final class Chosen {
  private Chosen() {}

  static String in(String text, Map<String, String> chosen) {
    String filled = text;
    for (Map.Entry<String, String> choice : chosen.entrySet()) {
      filled = filled.replace("{" + choice.getKey() + "}", choice.getValue());
    }
    return filled;
  }
}
