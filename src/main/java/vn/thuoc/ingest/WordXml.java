package vn.thuoc.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Goes through the body of a document as it streams by. What was deleted with changes tracked, the
 * second of two ways to show the same, and hidden words are passed over.
 */
final class WordXml extends DefaultHandler {
  private static final Set<String> WORD =
      Set.of(
          "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
          "http://purl.oclc.org/ooxml/wordprocessingml/main");
  private static final Set<String> MATHS =
      Set.of(
          "http://schemas.openxmlformats.org/officeDocument/2006/math",
          "http://purl.oclc.org/ooxml/officeDocument/math");
  private static final Set<String> CHECKBOX =
      Set.of("http://schemas.microsoft.com/office/word/2010/wordml");
  private static final String OFFICE = "urn:schemas-microsoft-com:office:office";
  private static final Set<String> DELETED = Set.of("del", "moveFrom");

  private final WordStory story;
  private final WordBullets bullets;
  private final WordFields fields = new WordFields();
  private final WordRun run = new WordRun();
  private final Deque<String> path = new ArrayDeque<>();
  private final WordAlternatives alternatives = new WordAlternatives();
  private String depth = "0";
  private int passedOver;
  private boolean document;

  WordXml(WordStory story, WordBullets bullets) {
    this.story = story;
    this.bullets = bullets;
  }

  /** Whether what was read is a document at all. */
  boolean document() {
    return document;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    if (path.size() >= Limits.DEPTH) {
      throw WordTrouble.tooLarge(
          "lồng nhau hơn " + Limits.DEPTH + " lớp",
          "more than " + Limits.DEPTH + " parts inside each other");
    }
    String parent = path.isEmpty() ? "" : path.peek();
    path.push(name);
    if (passedOver > 0) {
      passedOver++;
      return;
    }
    if (WORD.contains(uri)) {
      word(name, parent, attributes);
    } else if (MATHS.contains(uri)) {
      maths(name);
    } else if (uri.equals(WordAlternatives.NAMESPACE)) {
      passedOver = alternatives.begin(name) ? 1 : 0;
    } else if (CHECKBOX.contains(uri)) {
      story.control().ifPresent(control -> checkbox(control, name, attributes));
    } else if (uri.equals(OFFICE) && name.equals("OLEObject")) {
      WordForeign.embedded(WordValues.value(attributes, "ProgID").orElse(""));
    }
  }

  private void word(String name, String parent, Attributes attributes) throws SAXException {
    if (DELETED.contains(name)) {
      passedOver = 1;
      return;
    }
    switch (name) {
      case "document" -> document = true;
      case "p" -> {
        story.beginParagraph();
        depth = "0";
      }
      case "ilvl", "numId" -> {
        if (within("numPr", "pPr")) {
          listed(name, WordValues.value(attributes, "val").orElse("0"));
        }
      }
      case "tbl" -> story.layout().beginTable();
      case "tr" -> story.layout().beginRow();
      case "tc" -> story.beginCell();
      case "gridBefore" -> {
        if (within("trPr", "tr")) {
          story.layout().skip(WordValues.number(attributes).orElse(0));
        }
      }
      case "gridSpan", "vMerge", "hMerge" -> {
        if (within("tcPr", "tc")) {
          merged(name, attributes);
        }
      }
      case "r" -> run.begin();
      case "rFonts", "rStyle", "vanish" -> {
        if (within("rPr", "r")) {
          run.property(name, attributes);
          if (name.equals("rStyle")) {
            story.control().ifPresent(WordControl::styled);
          }
        }
      }
      case "t" -> run.beginText();
      case "sym" -> say(run.symbol(attributes));
      case "tab", "ptab", "br", "cr", "noBreakHyphen", "softHyphen" -> {
        if (parent.equals("r")) {
          say(run.space(name));
        }
      }
      case "sdt" -> story.beginControl();
      case "sdtContent" -> story.openControl();
      case "tag", "showingPlcHdr" -> {
        if (parent.equals("sdtPr")) {
          story.control().ifPresent(control -> property(control, name, attributes));
        }
      }
      case "bookmarkStart" ->
          story.beginBookmark(
              WordValues.value(attributes, "id").orElse(""),
              WordValues.value(attributes, "name").orElse(""));
      case "bookmarkEnd" -> story.endBookmark(WordValues.value(attributes, "id").orElse(""));
      case "fldChar" -> fields.mark(WordValues.value(attributes, "fldCharType").orElse(""));
      case "checkBox", "checked", "ddList", "listEntry", "result", "default" ->
          fields.data(name, parent, attributes);
      case "control", "altChunk", "subDoc" -> WordForeign.part(name);
      default -> {}
    }
  }

  /** Whether the element stands in this part of that one, and not in its earlier state. */
  private boolean within(String parent, String grandparent) {
    var steps = path.iterator();
    steps.next();
    return steps.hasNext()
        && steps.next().equals(parent)
        && steps.hasNext()
        && steps.next().equals(grandparent);
  }

  private void merged(String name, Attributes attributes) throws SAXException {
    boolean begins = WordValues.value(attributes, "val").orElse("").equals("restart");
    switch (name) {
      case "gridSpan" -> story.layout().span(WordValues.number(attributes).orElse(1));
      case "vMerge" -> story.layout().joinedAbove(begins);
      default -> {
        if (!begins) {
          story.layout().joinedBefore();
        }
      }
    }
  }

  /** The level of a list comes before its number. */
  private void listed(String name, String value) throws SAXException {
    if (name.equals("ilvl")) {
      depth = value;
      return;
    }
    String box = bullets.before(value, depth);
    if (!box.isEmpty()) {
      story.text(box + " ");
    }
  }

  private static void property(WordControl control, String name, Attributes attributes) {
    if (name.equals("tag")) {
      control.tag(WordValues.value(attributes, "val").orElse(""));
    } else if (WordValues.on(attributes)) {
      control.prompting();
    }
  }

  private static void checkbox(WordControl control, String name, Attributes attributes) {
    if (name.equals("checkbox")) {
      control.box();
    } else if (name.equals("checked")) {
      control.ticked(WordValues.on(attributes));
    }
  }

  /** Figures over each other are said with a stroke between them. */
  private void maths(String name) throws SAXException {
    if (name.equals("t")) {
      run.beginText();
    } else if (name.equals("den")) {
      say("/");
    } else if (name.equals("r")) {
      run.begin();
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    path.pop();
    if (passedOver > 0) {
      passedOver--;
      return;
    }
    if (uri.equals(WordAlternatives.NAMESPACE)) {
      alternatives.end(name);
    } else if (name.equals("t") && (WORD.contains(uri) || MATHS.contains(uri))) {
      say(run.endText());
    } else if (WORD.contains(uri)) {
      endWord(name);
    }
  }

  private void endWord(String name) throws SAXException {
    switch (name) {
      case "p" -> {
        fields.endParagraph();
        story.endParagraph();
      }
      case "tbl" -> story.layout().endTable();
      case "tr" -> story.layout().endRow();
      case "tc" -> story.endCell();
      case "ffData" -> story.text(fields.shown());
      case "sdt" -> story.endControl();
      default -> {}
    }
  }

  @Override
  public void characters(char[] letters, int start, int length) throws SAXException {
    if (passedOver == 0) {
      run.characters(letters, start, length);
    }
  }

  private void say(String text) throws SAXException {
    if (!run.hidden() && !fields.repeats()) {
      story.text(text);
    }
  }
}
