package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The workbook's table of texts, without the reading aids that some languages put beside them. */
final class SharedTexts extends DefaultHandler {
  private final List<String> texts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean inText;
  private boolean inReadingAid;

  String get(int index) {
    return texts.get(index);
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "si" -> text.setLength(0);
      case "t" -> inText = true;
      case "rPh" -> inReadingAid = true;
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    switch (name) {
      case "si" -> texts.add(text.toString());
      case "t" -> inText = false;
      case "rPh" -> inReadingAid = false;
      default -> {}
    }
  }

  @Override
  public void characters(char[] letters, int start, int length) {
    if (inText && !inReadingAid) {
      text.append(letters, start, length);
    }
  }
}
