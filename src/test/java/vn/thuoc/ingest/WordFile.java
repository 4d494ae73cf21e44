package vn.thuoc.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents as Word writes them, from the XML of their body. */
final class WordFile {
  static final String NAMESPACES =
      "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
          + " xmlns:w14='http://schemas.microsoft.com/office/word/2010/wordml'"
          + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
          + " xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'"
          + " xmlns:v='urn:schemas-microsoft-com:vml'"
          + " xmlns:o='urn:schemas-microsoft-com:office:office'"
          + " xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'"
          + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'";

  private static final String PROLOGUE = "<?xml version='1.0' encoding='UTF-8'?>";

  private WordFile() {}

  static byte[] of(String body) {
    return zip(parts(document(body)));
  }

  static String document(String body) {
    return PROLOGUE + "<w:document " + NAMESPACES + "><w:body>" + body + "</w:body></w:document>";
  }

  /** The parts of a document, to be changed before they are packed. */
  static Map<String, String> parts(String document) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        PROLOGUE
            + "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Default Extension='rels'"
            + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
            + "<Override PartName='/word/document.xml' ContentType='application/"
            + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>");
    parts.put("_rels/.rels", relations("word/document.xml"));
    parts.put("word/document.xml", document);
    return parts;
  }

  static String relations(String main) {
    return PROLOGUE
        + "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        + "<Relationship Id='rId1' Type='http://schemas.openxmlformats.org/officeDocument/2006/"
        + "relationships/officeDocument' Target='"
        + main
        + "'/></Relationships>";
  }

  static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static String p(String runs) {
    return "<w:p>" + runs + "</w:p>";
  }

  /** A run of plain words. */
  static String r(String text) {
    return "<w:r><w:t xml:space='preserve'>" + text.replace("<", "&lt;") + "</w:t></w:r>";
  }

  /** A run of words in this font. */
  static String r(String font, String text) {
    return "<w:r><w:rPr><w:rFonts w:ascii='"
        + font
        + "' w:hAnsi='"
        + font
        + "'/></w:rPr><w:t>"
        + text
        + "</w:t></w:r>";
  }

  /** A content control among runs, or around whatever stands in it. */
  static String sdt(String properties, String content) {
    return "<w:sdt><w:sdtPr>"
        + properties
        + "</w:sdtPr><w:sdtContent>"
        + content
        + "</w:sdtContent></w:sdt>";
  }

  static String tag(String tag) {
    return "<w:tag w:val='" + tag + "'/>";
  }

  static String checkbox(String checked) {
    return "<w14:checkbox>"
        + checked
        + "<w14:checkedState w14:val='2612' w14:font='MS Gothic'/></w14:checkbox>";
  }

  static String tbl(String... rows) {
    return "<w:tbl><w:tblPr/>" + String.join("", rows) + "</w:tbl>";
  }

  static String tr(String... cells) {
    return "<w:tr>" + String.join("", cells) + "</w:tr>";
  }

  /** A cell with these paragraphs or tables. */
  static String tc(String properties, String... content) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + String.join("", content) + "</w:tc>";
  }

  /** A cell of one paragraph with these words. */
  static String cell(String text) {
    return tc("", p(r(text)));
  }
}
