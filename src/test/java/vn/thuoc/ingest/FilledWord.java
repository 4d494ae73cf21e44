package vn.thuoc.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtRun;
import vn.thuoc.ingest.template.TemplateWriter;
import vn.thuoc.instrument.Instrument;

/** The template of an instrument as a document, filled in at random places as Word does it. */
final class FilledWord {
  private static final String W14 =
      "declare namespace w14='http://schemas.microsoft.com/office/word/2010/wordml'; ";

  private final byte[] bytes;
  private final Map<AnswerAddress, String> written = new LinkedHashMap<>();
  private final Map<AnswerAddress, String> untouched = new LinkedHashMap<>();

  FilledWord(Instrument instrument, Path folder, long seed) throws IOException {
    Random random = new Random(seed);
    Path template = folder.resolve("mau.docx");
    new TemplateWriter().write(instrument, Intake.UNITS, template);
    try (XWPFDocument document =
            new XWPFDocument(new ByteArrayInputStream(Files.readAllBytes(template)));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      try (XmlCursor cursor = document.getDocument().newCursor()) {
        while (cursor.hasNextToken()) {
          if (cursor.isStart() && cursor.getObject() instanceof CTSdtRun control) {
            fill(control, random);
          }
          cursor.toNextToken();
        }
      }
      document.write(out);
      bytes = out.toByteArray();
    }
  }

  byte[] bytes() {
    return bytes;
  }

  /** What was typed or ticked, by its address; the state of every box. */
  Map<AnswerAddress, String> written() {
    return written;
  }

  /** The places where the dots of the template still stand. */
  Map<AnswerAddress, String> untouched() {
    return untouched;
  }

  private void fill(CTSdtRun control, Random random) {
    AnswerAddress address = AnswerAddress.parse(control.getSdtPr().getTag().getVal()).orElseThrow();
    XmlObject[] checked = control.selectPath(W14 + "./*/w14:checkbox/w14:checked/@w14:val");
    var text = control.getSdtContent().getRArray(0).getTArray(0);
    boolean fills = random.nextInt(3) > 0;
    if (checked.length == 1) {
      if (fills) {
        try (XmlCursor value = checked[0].newCursor()) {
          value.setTextValue("1");
        }
        text.setStringValue("☒");
      }
      written.put(address, fills ? "☒" : "☐");
    } else if (fills) {
      String said =
          switch (random.nextInt(3)) {
            case 0 -> String.valueOf(random.nextInt(10_000));
            case 1 -> "4.10";
            default -> "Quyết định " + random.nextInt(100) + "/QĐ-UBND & <phụ lục>";
          };
      control.getSdtPr().unsetShowingPlcHdr();
      text.setStringValue(said);
      written.put(address, said);
    } else {
      untouched.put(address, text.getStringValue());
    }
  }
}
