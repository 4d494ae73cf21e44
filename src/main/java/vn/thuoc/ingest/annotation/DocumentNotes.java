package vn.thuoc.ingest.annotation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFComments;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Place;

/** Puts comments into a Word document. */
final class DocumentNotes {
  private static final String WORDS =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private final XWPFDocument document;
  private final Language language;

  DocumentNotes(XWPFDocument document, Language language) {
    this.document = document;
    this.language = language;
  }

  /**
   * One comment a place; what has none, the sum of all among it, is said at the first paragraph.
   */
  void write(String summary, List<Remark> remarks) {
    Node body = document.getDocument().getBody().getDomNode();
    DocumentPlaces places = new DocumentPlaces(body);
    Map<Element, List<String>> byParagraph = new LinkedHashMap<>();
    Optional<Element> first = places.first();
    first.ifPresent(
        paragraph -> byParagraph.computeIfAbsent(paragraph, p -> new ArrayList<>()).add(summary));
    for (Remark remark : remarks) {
      Optional<Element> own =
          remark.place() instanceof Place.Cell cell
              ? places.paragraph(cell.cell())
              : Optional.empty();
      own.or(() -> first)
          .ifPresent(
              paragraph ->
                  byParagraph
                      .computeIfAbsent(paragraph, p -> new ArrayList<>())
                      .add(remark.sentence(language)));
    }
    XWPFComments comments =
        Optional.ofNullable(document.getDocComments()).orElseGet(document::createComments);
    long id =
        1
            + comments.getComments().stream()
                .map(XWPFComment::getId)
                .mapToLong(DocumentNotes::number)
                .max()
                .orElse(-1);
    for (Map.Entry<Element, List<String>> one : byParagraph.entrySet()) {
      comment(comments, id, one.getValue());
      anchor(one.getKey(), String.valueOf(id));
      id++;
    }
  }

  private static long number(String id) {
    return id.matches("\\d{1,15}") ? Long.parseLong(id) : 0;
  }

  private static void comment(XWPFComments comments, long id, List<String> sentences) {
    XWPFComment comment = comments.createComment(BigInteger.valueOf(id));
    comment.setAuthor(WorkbookNotes.AUTHOR);
    comment.setInitials("TC");
    comment.setDate(new GregorianCalendar());
    sentences.forEach(sentence -> comment.createParagraph().createRun().setText(sentence));
  }

  /** The comment spans the paragraph; its mark stands at the end. */
  private static void anchor(Element paragraph, String id) {
    Document owner = paragraph.getOwnerDocument();
    Node begin = paragraph.getFirstChild();
    Element start = marked(owner, "commentRangeStart", id);
    if (begin != null && "pPr".equals(begin.getLocalName())) {
      paragraph.insertBefore(start, begin.getNextSibling());
    } else {
      paragraph.insertBefore(start, begin);
    }
    paragraph.appendChild(marked(owner, "commentRangeEnd", id));
    Element run = owner.createElementNS(WORDS, "w:r");
    run.appendChild(marked(owner, "commentReference", id));
    paragraph.appendChild(run);
  }

  private static Element marked(Document owner, String name, String id) {
    Element element = owner.createElementNS(WORDS, "w:" + name);
    element.setAttributeNS(WORDS, "w:id", id);
    return element;
  }
}
