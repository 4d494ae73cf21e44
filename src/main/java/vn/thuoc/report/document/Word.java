package vn.thuoc.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The few elements of WordprocessingML that templates are filled through. */
final class Word {
  static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private Word() {}

  static boolean is(Node node, String name) {
    return node != null
        && name.equals(node.getLocalName())
        && NAMESPACE.equals(node.getNamespaceURI());
  }

  static Element element(Document document, String name) {
    return document.createElementNS(NAMESPACE, "w:" + name);
  }

  static void set(Element element, String attribute, String value) {
    element.setAttributeNS(NAMESPACE, "w:" + attribute, value);
  }

  static String get(Element element, String attribute) {
    return element.getAttributeNS(NAMESPACE, attribute);
  }

  /** The children of a name, in order. */
  static List<Element> children(Node parent, String name) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (is(node, name)) {
        children.add((Element) node);
      }
    }
    return children;
  }

  static Optional<Element> child(Node parent, String name) {
    return children(parent, name).stream().findFirst();
  }

  /** Everything of a name below a node, in the order of the document. */
  static List<Element> all(Node root, String name) {
    List<Element> found = new ArrayList<>();
    collect(root, name, found);
    return found;
  }

  private static void collect(Node node, String name, List<Element> found) {
    if (is(node, name)) {
      found.add((Element) node);
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      collect(child, name, found);
    }
  }

  /** A run like another one, holding a text instead. */
  static Element run(Element like, String text) {
    Document document = like.getOwnerDocument();
    Element run = element(document, "r");
    child(like, "rPr").ifPresent(style -> run.appendChild(style.cloneNode(true)));
    write(run, text);
    return run;
  }

  /** Puts a text at the end of a run; each new line is a break. */
  static void write(Element run, String text) {
    Document document = run.getOwnerDocument();
    String[] lines = text.split("\n", -1);
    for (int line = 0; line < lines.length; line++) {
      if (line > 0) {
        run.appendChild(element(document, "br"));
      }
      Element words = element(document, "t");
      words.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
      words.setTextContent(lines[line]);
      run.appendChild(words);
    }
  }

  /** The text of a run or a paragraph. */
  static String text(Node node) {
    StringBuilder text = new StringBuilder();
    all(node, "t").forEach(words -> text.append(words.getTextContent()));
    return text.toString();
  }
}
