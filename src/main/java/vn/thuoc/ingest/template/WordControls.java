package vn.thuoc.ingest.template;

import java.math.BigInteger;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtRun;
import vn.thuoc.ingest.AnswerAddress;

/**
 * Writes content controls: texts to type over and boxes to click, each with the address of its
 * answer as tag, and in a bookmark named after that address.
 */
final class WordControls {
  private static final int LONGEST_TITLE = 64;
  private static final String GREY = "808080";
  private static final String BOX_FONT = "MS Gothic";
  private static final String EMPTY_BOX = "\u2610";
  private static final XmlObject CHECKBOX =
      xml(
          "<w14:checkbox xmlns:w14='http://schemas.microsoft.com/office/word/2010/wordml'>"
              + "<w14:checked w14:val='0'/>"
              + "<w14:checkedState w14:val='2612' w14:font='MS Gothic'/>"
              + "<w14:uncheckedState w14:val='2610' w14:font='MS Gothic'/>"
              + "</w14:checkbox>");

  private long id;

  /** A text to be typed over; dots stand in it until then. */
  void text(WordText text, AnswerAddress address, String title, String dots) {
    begin(text, address);
    CTSdtRun control = text.paragraph().getCTP().addNewSdt();
    CTSdtPr properties = properties(control, address, title);
    properties.addNewShowingPlcHdr();
    properties.addNewText();
    CTR run = control.addNewSdtContent().addNewR();
    CTRPr look = run.addNewRPr();
    look.addNewColor().setVal(GREY);
    look.addNewSz().setVal(halfPoints(text));
    run.addNewT().setStringValue(dots);
    end(text);
  }

  /** A box to be clicked. */
  void box(WordText text, AnswerAddress address, String title) {
    begin(text, address);
    CTSdtRun control = text.paragraph().getCTP().addNewSdt();
    CTSdtPr properties = properties(control, address, title);
    try (XmlCursor from = CHECKBOX.newCursor();
        XmlCursor to = properties.newCursor()) {
      from.toFirstChild();
      to.toEndToken();
      from.copyXml(to);
    }
    CTR run = control.addNewSdtContent().addNewR();
    CTRPr look = run.addNewRPr();
    var fonts = look.addNewRFonts();
    fonts.setAscii(BOX_FONT);
    fonts.setHAnsi(BOX_FONT);
    fonts.setEastAsia(BOX_FONT);
    look.addNewSz().setVal(halfPoints(text));
    run.addNewT().setStringValue(EMPTY_BOX);
    end(text);
  }

  /** A bookmark around the control stays when a program drops the tags of controls. */
  private void begin(WordText text, AnswerAddress address) {
    id++;
    CTBookmark bookmark = text.paragraph().getCTP().addNewBookmarkStart();
    bookmark.setId(BigInteger.valueOf(id));
    bookmark.setName(address.bookmark());
  }

  private void end(WordText text) {
    text.paragraph().getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(id));
  }

  private static BigInteger halfPoints(WordText text) {
    return BigInteger.valueOf(Math.round(2 * text.points()));
  }

  private CTSdtPr properties(CTSdtRun control, AnswerAddress address, String title) {
    CTSdtPr properties = control.addNewSdtPr();
    if (!title.isEmpty()) {
      properties.addNewAlias().setVal(title.substring(0, Math.min(title.length(), LONGEST_TITLE)));
    }
    properties.addNewTag().setVal(address.text());
    properties.addNewId().setVal(BigInteger.valueOf(id));
    return properties;
  }

  private static XmlObject xml(String text) {
    try {
      return XmlObject.Factory.parse(text);
    } catch (XmlException e) {
      throw new IllegalStateException(e);
    }
  }
}
