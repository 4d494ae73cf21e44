package vn.thuoc.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.xml.sax.SAXException;

/**
 * Reads a Word document ({@code .docx}) as it streams by: its paragraphs and tables with all boxes
 * as ☐ and ☒, and the places that a template has marked. Headers, footers, comments and footnotes
 * are no part of the form; what was deleted with changes tracked is left out.
 */
final class WordReader {
  /** The property by which a template names its instrument. */
  static final String INSTRUMENT = "instrument_id";

  private static final String LISTS_PART = "numbering.xml";
  private static final String DOCUMENT_PART = "word/document.xml";

  private final String file;

  WordReader(String file) {
    this.file = file;
  }

  /**
   * The document as one sheet.
   *
   * @param bytes a package that has passed {@link OoxmlGuard}
   */
  SentForm read(byte[] bytes) throws Refusal {
    WordStory story = new WordStory();
    WordBullets bullets = new WordBullets();
    WordXml document = new WordXml(story, bullets);
    try (OoxmlParts parts = new OoxmlParts(bytes)) {
      String main = parts.main(DOCUMENT_PART);
      parts.read(main.substring(0, main.lastIndexOf('/') + 1) + LISTS_PART, bullets);
      boolean found = parts.read(main, document);
      if (!found || !document.document()) {
        throw Refusal.damaged(file);
      }
      Optional<String> instrument = parts.property(INSTRUMENT);
      return new SentForm(
          SentForm.Kind.DOCUMENT,
          List.of(story.layout().grid()),
          instrument,
          story.places().addressed(),
          story.places().bookmarked());
    } catch (WordTrouble e) {
      throw e.refusal(file);
    } catch (IOException | SAXException | RuntimeException e) {
      // numbers and names that are none make libraries throw unchecked exceptions
      throw Refusal.malformed(file, e);
    }
  }
}
