package vn.thuoc.ingest.filling;

/** Text inside XML: what XML cannot hold at all becomes a space, as Office writes it. */
final class XmlText {
  private XmlText() {}

  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            letter -> {
              switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(allowed(letter) ? letter : ' ');
              }
            });
    return escaped.toString();
  }

  static String plain(String escaped) {
    return escaped
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }

  private static boolean allowed(int letter) {
    return letter == '\n'
        || letter == '\t'
        || (letter >= ' ' && !Character.isSurrogate((char) letter) && letter < 0xFFFE)
        || letter > 0xFFFF;
  }
}
