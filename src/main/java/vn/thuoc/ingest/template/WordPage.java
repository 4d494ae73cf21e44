package vn.thuoc.ingest.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** A Word document on A4, in the type and margins of official papers, pages numbered at the top. */
final class WordPage {
  /** The width of the text in twentieths of a point. */
  private static final int PORTRAIT = 9_355;

  private static final int LANDSCAPE = 14_570;

  private static final String FONT = "Times New Roman";
  private static final int POINTS = 13;
  private static final int SHORT_EDGE = 11_906;
  private static final int LONG_EDGE = 16_838;
  private static final int MM_30 = 1_701;
  private static final int MM_20 = 1_134;
  private static final int MM_15 = 850;
  private static final int TO_HEADER = 567;

  private final XWPFDocument document = new XWPFDocument();
  private final List<CTSectPr> ended = new ArrayList<>();
  private boolean across;

  WordPage() {
    CTFonts fonts = CTFonts.Factory.newInstance();
    fonts.setAscii(FONT);
    fonts.setHAnsi(FONT);
    fonts.setCs(FONT);
    fonts.setEastAsia(FONT);
    XWPFStyles styles = document.createStyles();
    styles.setDefaultFonts(fonts);
    CTRPr look = styles.getDefaultRunStyle().getRPr();
    look.addNewSz().setVal(BigInteger.valueOf(2 * POINTS));
    look.addNewSzCs().setVal(BigInteger.valueOf(2 * POINTS));
    look.addNewLang().setVal("vi-VN");
  }

  XWPFDocument document() {
    return document;
  }

  WordText paragraph() {
    return paragraph(POINTS);
  }

  WordText paragraph(double points) {
    return new WordText(document.createParagraph(), points);
  }

  /** The width of the text on the page being written. */
  int width() {
    return across ? LANDSCAPE : PORTRAIT;
  }

  /** Goes on with a new page where the pages so far lie the other way. */
  void lay(boolean toLieAcross) {
    if (across != toLieAcross && !document.getBodyElements().isEmpty()) {
      CTSectPr section = document.createParagraph().getCTP().addNewPPr().addNewSectPr();
      paper(section, across);
      ended.add(section);
    }
    across = toLieAcross;
  }

  /** The bytes of the document. */
  byte[] bytes() throws IOException {
    CTSectPr last =
        document.getDocument().getBody().isSetSectPr()
            ? document.getDocument().getBody().getSectPr()
            : document.getDocument().getBody().addNewSectPr();
    pageNumbers();
    paper(last, across);
    ended.forEach(section -> section.addNewHeaderReference().set(last.getHeaderReferenceArray(0)));
    (ended.isEmpty() ? last : ended.get(0)).addNewTitlePg();
    try (document;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      document.write(bytes);
      return bytes.toByteArray();
    }
  }

  /** On every page but the first. */
  private void pageNumbers() {
    XWPFParagraph number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
    number.setAlignment(ParagraphAlignment.CENTER);
    number.getCTP().addNewFldSimple().setInstr("PAGE");
  }

  private static void paper(CTSectPr section, boolean across) {
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(across ? LONG_EDGE : SHORT_EDGE));
    size.setH(BigInteger.valueOf(across ? SHORT_EDGE : LONG_EDGE));
    size.setOrient(across ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(across ? MM_30 : MM_20));
    margins.setBottom(BigInteger.valueOf(across ? MM_15 : MM_20));
    margins.setLeft(BigInteger.valueOf(across ? MM_20 : MM_30));
    margins.setRight(BigInteger.valueOf(across ? MM_20 : MM_15));
    margins.setHeader(BigInteger.valueOf(TO_HEADER));
    margins.setFooter(BigInteger.valueOf(TO_HEADER));
    margins.setGutter(BigInteger.ZERO);
  }
}
