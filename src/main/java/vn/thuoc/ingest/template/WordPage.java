package vn.thuoc.ingest.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Optional;
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
  static final int PORTRAIT = 9_355;

  static final int LANDSCAPE = 14_570;

  private static final String FONT = "Times New Roman";
  private static final int POINTS = 13;
  private static final int SHORT_EDGE = 11_906;
  private static final int LONG_EDGE = 16_838;
  private static final int MM_30 = 1_701;
  private static final int MM_20 = 1_134;
  private static final int MM_15 = 850;
  private static final int TO_HEADER = 567;

  private final XWPFDocument document = new XWPFDocument();
  private Optional<CTSectPr> before = Optional.empty();

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

  /** Ends the upright pages; what follows lies across. */
  void turn() {
    XWPFParagraph last = document.createParagraph();
    CTSectPr section = last.getCTP().addNewPPr().addNewSectPr();
    paper(section, false);
    before = Optional.of(section);
  }

  /** The bytes of the document, whose last pages are upright or lie across. */
  byte[] bytes(boolean across) throws IOException {
    CTSectPr last =
        document.getDocument().getBody().isSetSectPr()
            ? document.getDocument().getBody().getSectPr()
            : document.getDocument().getBody().addNewSectPr();
    pageNumbers();
    paper(last, across);
    before.ifPresent(
        section -> section.addNewHeaderReference().set(last.getHeaderReferenceArray(0)));
    before.orElse(last).addNewTitlePg();
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
