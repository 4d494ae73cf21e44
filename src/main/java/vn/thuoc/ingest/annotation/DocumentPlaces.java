package vn.thuoc.ingest.annotation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The paragraphs of a document by the addresses that intake gives its places: paragraphs outside
 * tables that are not blank are counted, tables in the order in which they begin, rows and cells
 * within their table.
 */
final class DocumentPlaces {
  private static final Set<String> SHOWN = Set.of("sym", "checkbox", "checkBox");

  /** Drawings hold texts twice, for old and new programs; only one counts. */
  private static final Set<String> PASSED_OVER = Set.of("Fallback", "del", "moveFrom");

  private final Map<String, Element> paragraphs = new HashMap<>();
  private int counted;
  private int tables;

  DocumentPlaces(Node body) {
    outside(body);
  }

  /** The paragraph at an address, the first one where that is a cell or a row. */
  Optional<Element> paragraph(String address) {
    return Optional.ofNullable(paragraphs.get(address.split(":")[0].strip()));
  }

  /** The first paragraph with words in it. */
  Optional<Element> first() {
    return paragraph("đoạn 1").or(() -> paragraph("bảng 1, hàng 1"));
  }

  private void outside(Node node) {
    if (is(node, "p")) {
      if (says(node)) {
        counted++;
        paragraphs.put("đoạn " + counted, (Element) node);
      }
    } else if (is(node, "tbl")) {
      table(node);
    } else {
      children(node, this::outside);
    }
  }

  private void table(Node table) {
    tables++;
    int number = tables;
    int[] rows = {0};
    children(table, child -> row(child, number, rows));
  }

  private void row(Node node, int table, int[] rows) {
    if (is(node, "tr")) {
      rows[0]++;
      String address = "bảng " + table + ", hàng " + rows[0];
      int[] cells = {0};
      children(node, child -> cell(child, address, cells));
    } else if (!is(node, "p") && !is(node, "tbl")) {
      children(node, child -> row(child, table, rows));
    }
  }

  private void cell(Node node, String row, int[] cells) {
    if (is(node, "tc")) {
      cells[0]++;
      inCell(node, row, row + ", ô " + cells[0]);
    } else {
      children(node, child -> cell(child, row, cells));
    }
  }

  private void inCell(Node node, String row, String address) {
    if (is(node, "p")) {
      paragraphs.putIfAbsent(row, (Element) node);
      paragraphs.putIfAbsent(address, (Element) node);
    } else if (is(node, "tbl")) {
      table(node);
    } else {
      children(node, child -> inCell(child, row, address));
    }
  }

  private static boolean says(Node node) {
    if (is(node, "t")) {
      Node text = node.getFirstChild();
      return text != null && !text.getNodeValue().isBlank();
    }
    if (PASSED_OVER.contains(String.valueOf(node.getLocalName()))) {
      return false;
    }
    if (SHOWN.contains(String.valueOf(node.getLocalName()))) {
      return true;
    }
    NodeList below = node.getChildNodes();
    for (int i = 0; i < below.getLength(); i++) {
      if (says(below.item(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean is(Node node, String name) {
    return name.equals(node.getLocalName());
  }

  private static void children(Node node, java.util.function.Consumer<Node> what) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      what.accept(child);
    }
  }
}
