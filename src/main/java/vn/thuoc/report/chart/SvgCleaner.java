package vn.thuoc.report.chart;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.batik.anim.dom.SAXSVGDocumentFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.w3c.dom.svg.SVGDocument;

/**
 * Makes the chart library's SVG fit for comparing and for Batik. The library numbers its parts anew
 * with every rendering, and writes CSS that Batik does not know.
 */
final class SvgCleaner {
  private static final Pattern INSTANCE = Pattern.compile("\\bzr\\d+-");
  private static final Pattern CLASS = Pattern.compile("\\bzr-cls-\\d+");

  /** Half the height of a capital letter of Tinos, what "central" means for a line of text. */
  private static final String CENTRAL_SHIFT = "0.34em";

  private SvgCleaner() {}

  /**
   * The same text for the same picture: numbers of the library's instances taken out, and classes,
   * which it counts through all pictures of an engine, counted from one.
   */
  static String steady(String svg) {
    Map<String, String> classes = new HashMap<>();
    return CLASS
        .matcher(INSTANCE.matcher(svg).replaceAll("zr-"))
        .replaceAll(
            found ->
                classes.computeIfAbsent(found.group(), name -> "zr-cls-" + (classes.size() + 1)));
  }

  /** The document as Batik can draw it. */
  static SVGDocument document(String svg) {
    try {
      SVGDocument document =
          new SAXSVGDocumentFactory(null).createSVGDocument("chart.svg", new StringReader(svg));
      elements(document, "style").forEach(style -> style.getParentNode().removeChild(style));
      elements(document, "*").forEach(SvgCleaner::transparentToNone);
      elements(document, "text").forEach(SvgCleaner::plainText);
      return document;
    } catch (java.io.IOException e) {
      throw new IllegalStateException("the chart library gave no SVG", e);
    }
  }

  private static void transparentToNone(Element element) {
    element.removeAttribute("class");
    for (String attribute : List.of("fill", "stroke")) {
      if (element.getAttribute(attribute).equals("transparent")) {
        element.setAttribute(attribute, "none");
      }
    }
  }

  private static void plainText(Element text) {
    if (text.getAttribute("dominant-baseline").equals("central")) {
      text.setAttribute("dy", CENTRAL_SHIFT);
    }
    for (String attribute : List.of("dominant-baseline", "stroke", "stroke-width", "paint-order")) {
      text.removeAttribute(attribute);
    }
  }

  private static List<Element> elements(SVGDocument document, String name) {
    NodeList found = document.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int index = 0; index < found.getLength(); index++) {
      elements.add((Element) found.item(index));
    }
    return elements;
  }
}
