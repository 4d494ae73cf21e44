package vn.thuoc.report.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** A .docx with tags, read once and filled any number of times. Safe for several threads. */
public final class DocumentTemplate {
  private static final String MAIN = "word/document.xml";
  private static final String STYLES = "word/styles.xml";
  private static final Pattern FILLED =
      Pattern.compile("word/(document|header\\d*|footer\\d*)\\.xml");

  private final Map<String, byte[]> parts;
  private final Map<String, Document> filled = new LinkedHashMap<>();

  private DocumentTemplate(Map<String, byte[]> parts) throws SAXException {
    this.parts = parts;
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      if (FILLED.matcher(part.getKey()).matches()) {
        Document document = WordXml.read(part.getValue());
        TagRuns.separate(document);
        filled.put(part.getKey(), document);
      }
    }
  }

  /**
   * A tag of the template.
   *
   * @param tag the tag
   * @param within the rows that it stands in, outermost first
   */
  public record Use(DocumentTag tag, List<String> within) {
    public Use {
      within = List.copyOf(within);
    }
  }

  /**
   * Reads a template.
   *
   * @throws SAXException when it is no .docx, or a part that is begun has no end
   */
  public static DocumentTemplate read(byte[] docx) throws SAXException {
    DocumentTemplate template = new DocumentTemplate(unpacked(docx));
    if (!template.parts.containsKey(MAIN) || !template.parts.containsKey(STYLES)) {
      throw new SAXException("no " + MAIN + " or no " + STYLES);
    }
    template.uses();
    return template;
  }

  /**
   * Every tag, in the order of the document.
   *
   * @throws SAXException when a part that is begun has no end, or the reverse
   */
  public List<Use> uses() throws SAXException {
    List<Use> uses = new ArrayList<>();
    for (Document part : filled.values()) {
      Deque<DocumentTag> open = new ArrayDeque<>();
      for (Element run : TagRuns.in(part)) {
        DocumentTag tag = DocumentTag.read(Word.text(run)).orElseThrow();
        if (tag.kind() == DocumentTag.Kind.END) {
          if (open.isEmpty() || !open.peekLast().name().equals(tag.name())) {
            throw new SAXException("{{/" + tag.name() + "}}");
          }
          open.removeLast();
        } else {
          uses.add(new Use(tag, rows(open)));
          if (tag.begins()) {
            open.addLast(tag);
          }
        }
      }
      if (!open.isEmpty()) {
        throw new SAXException("{{" + open.peekLast().name() + "}} … {{/}}");
      }
    }
    return uses;
  }

  private static List<String> rows(Collection<DocumentTag> open) {
    return open.stream()
        .filter(tag -> tag.kind() == DocumentTag.Kind.ROWS)
        .map(DocumentTag::name)
        .toList();
  }

  /** The template with values for its tags. */
  public byte[] fill(DocumentData data) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        Document template = filled.get(part.getKey());
        out.write(template == null ? part.getValue() : filled(template, data));
        out.closeEntry();
      }
    } catch (IOException | SAXException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private byte[] filled(Document template, DocumentData data) throws SAXException {
    Document document;
    // Even reading a tree may unfold parts of it, which two threads must not do at once.
    synchronized (template) {
      document = WordXml.copy(template);
    }
    TagFilling filling = new TagFilling();
    filling.fill(document, data);
    if (!filling.contents().isEmpty()) {
      Contents contents = new Contents(WordXml.read(parts.get(STYLES)));
      filling.contents().forEach(paragraph -> contents.write(document, paragraph));
    }
    return WordXml.write(document);
  }

  private static Map<String, byte[]> unpacked(byte[] docx) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }
}
