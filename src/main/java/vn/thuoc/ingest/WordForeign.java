package vn.thuoc.ingest;

import java.util.Locale;

/** Things in a document that other programs draw, and whose state its text does not tell. */
final class WordForeign {
  private WordForeign() {}

  /** Refuses a part whose words do not stand in the document itself. */
  static void part(String name) throws WordTrouble {
    if (name.equals("control")) {
      throw activeX();
    }
    throw WordTrouble.unreadable(
        "phần nhúng từ văn bản khác", "a part that is taken in from another document");
  }

  /** Refuses boxes and sheets that are embedded; formulas and pictures say nothing of answers. */
  static void embedded(String program) throws WordTrouble {
    String kind = program.toLowerCase(Locale.ROOT);
    if (kind.startsWith("forms.")) {
      throw activeX();
    }
    if (kind.startsWith("excel.") || kind.startsWith("word.")) {
      throw WordTrouble.unreadable(
          "bảng hay văn bản nhúng (" + program + ")",
          "an embedded sheet or text (" + program + ")");
    }
  }

  private static WordTrouble activeX() {
    return WordTrouble.unreadable("ô đánh dấu kiểu ActiveX", "an ActiveX box or field");
  }
}
