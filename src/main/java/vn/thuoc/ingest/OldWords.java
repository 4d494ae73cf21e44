package vn.thuoc.ingest;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Range;

/** The words of a {@code .doc} as people see them, with boxes as ☐ and ☒. */
final class OldWords {
  private static final char FIELD_BEGINS = 0x13;
  private static final Pattern FIELD = Pattern.compile("\\x13([^\\x13\\x14\\x15]{0,200})");

  private OldWords() {}

  /** Refuses a document with fields whose state stands outside its words. */
  static void checkFields(String text) throws WordTrouble {
    Matcher fields = FIELD.matcher(text);
    while (fields.find()) {
      String instruction = fields.group(1).strip().toUpperCase(Locale.ROOT);
      if (instruction.startsWith("FORMCHECKBOX") || instruction.startsWith("FORMDROPDOWN")) {
        throw WordTrouble.unreadable(
            "ô của biểu mẫu kiểu cũ trong tệp .doc", "form fields of the old kind in a .doc");
      }
      if (instruction.startsWith("CONTROL")) {
        throw WordTrouble.unreadable("ô đánh dấu kiểu ActiveX", "an ActiveX box or field");
      }
      if (instruction.startsWith("EMBED EXCEL") || instruction.startsWith("EMBED WORD")) {
        throw WordTrouble.unreadable("bảng hay văn bản nhúng", "an embedded sheet or text");
      }
    }
  }

  static String of(Range range) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < range.numCharacterRuns(); i++) {
      CharacterRun run = range.getCharacterRun(i);
      if (!run.isMarkedDeleted() && !run.isVanished()) {
        words.append(words(run));
      }
    }
    String text = words.toString();
    return plain(text.indexOf(FIELD_BEGINS) < 0 ? text : Range.stripFields(text));
  }

  private static String words(CharacterRun run) {
    if (run.isSymbol()) {
      return WordBoxes.symbol(run.getSymbolCharacter(), run.getSymbolFont().getMainFontName());
    }
    String font = run.getFontName();
    return WordBoxes.text(run.text(), font == null ? "" : font);
  }

  /** Marks of the format become what they look like; those that show nothing are left out. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (char letter : text.toCharArray()) {
      switch (letter) {
        case '\t' -> plain.append(' ');
        case 0x0B, 0x0C, 0x0E, '\n' -> plain.append('\n');
        case 0x1E -> plain.append('-');
        default -> {
          if (letter >= ' ') {
            plain.append(letter);
          }
        }
      }
    }
    return plain.toString();
  }
}
