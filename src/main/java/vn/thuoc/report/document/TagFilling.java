package vn.thuoc.report.document;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Puts values where the tags of a template stand. The tags of a part are looked up before anything
 * is written into it, so that a tag in a value is never taken for one of the template.
 */
final class TagFilling {
  /** Where the table of contents goes. */
  static final String CONTENTS = "contents";

  private static final String MARK = "mark";

  private final List<Element> contents = new ArrayList<>();

  /** The paragraphs that the table of contents takes the place of. */
  List<Element> contents() {
    return List.copyOf(contents);
  }

  void fill(Node root, DocumentData data) {
    List<Element> tags = TagRuns.in(root);
    int next = 0;
    while (next < tags.size()) {
      Element run = tags.get(next);
      DocumentTag tag = DocumentTag.read(Word.text(run)).orElseThrow();
      if (tag.begins()) {
        int end = end(tags, next);
        repeat(run, tags.get(end), data(tag, data));
        next = end;
      } else if (tag.name().equals(CONTENTS)) {
        contents.add((Element) run.getParentNode());
      } else {
        Word.all(run, "t").forEach(run::removeChild);
        Word.write(run, data.text(tag.name()));
      }
      next++;
    }
  }

  private static List<DocumentData> data(DocumentTag tag, DocumentData data) {
    return switch (tag.kind()) {
      case ROWS -> data.rows(tag.name(), tag.same());
      case IF -> holds(tag, data) ? List.of(data) : List.of();
      default -> holds(tag, data) ? List.of() : List.of(data);
    };
  }

  private static boolean holds(DocumentTag tag, DocumentData data) {
    return tag.same().isEmpty()
        ? data.holds(tag.name())
        : !data.rows(tag.name(), tag.same()).isEmpty();
  }

  private static int end(List<Element> tags, int begin) {
    int open = 0;
    for (int index = begin; index < tags.size(); index++) {
      DocumentTag tag = DocumentTag.read(Word.text(tags.get(index))).orElseThrow();
      open += tag.begins() ? 1 : tag.kind() == DocumentTag.Kind.END ? -1 : 0;
      if (open == 0) {
        return index;
      }
    }
    throw new IllegalStateException("no end of " + Word.text(tags.get(begin)));
  }

  private void repeat(Element begin, Element end, List<DocumentData> each) {
    Node around = around(begin, end);
    Node first = childOf(around, begin);
    Node last = childOf(around, end);
    if (Word.is(around, "tr")) {
      first = around;
      last = around;
      around = around.getParentNode();
    }
    begin.setAttribute(MARK, "");
    end.setAttribute(MARK, "");
    List<Node> part = new ArrayList<>();
    for (Node node = first; node != last; node = node.getNextSibling()) {
      part.add(node);
    }
    part.add(last);
    for (DocumentData data : each) {
      Element copy = begin.getOwnerDocument().createElement("part");
      part.forEach(node -> copy.appendChild(node.cloneNode(true)));
      unmark(copy);
      fill(copy, data);
      while (copy.getFirstChild() != null) {
        around.insertBefore(copy.getFirstChild(), first);
      }
    }
    for (Node node : part) {
      around.removeChild(node);
    }
    if (Word.is(around, "p")) {
      removeIfEmpty((Element) around);
    }
  }

  private static void unmark(Element copy) {
    for (Element run : Word.all(copy, "r")) {
      if (run.hasAttribute(MARK)) {
        Node paragraph = run.getParentNode();
        paragraph.removeChild(run);
        if (Word.is(paragraph, "p")) {
          removeIfEmpty((Element) paragraph);
        }
      }
    }
  }

  /** Takes a paragraph away in which nothing but tags stood; a cell keeps its last one. */
  private static void removeIfEmpty(Element paragraph) {
    Node parent = paragraph.getParentNode();
    boolean needed = Word.is(parent, "tc") && Word.children(parent, "p").size() == 1;
    if (parent != null && !needed && Word.children(paragraph, "r").isEmpty()) {
      parent.removeChild(paragraph);
    }
  }

  private static Node around(Node begin, Node end) {
    List<Node> above = new ArrayList<>();
    for (Node node = begin.getParentNode(); node != null; node = node.getParentNode()) {
      above.add(node);
    }
    Node node = end.getParentNode();
    while (!above.contains(node)) {
      node = node.getParentNode();
    }
    return node;
  }

  private static Node childOf(Node parent, Node below) {
    Node node = below;
    while (node.getParentNode() != parent) {
      node = node.getParentNode();
    }
    return node;
  }
}
