package vn.thuoc.ingest.filling;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thuoc.ingest.AnswerAddress;

/** One sheet of an empty workbook, cut at the cells that take answers. */
final class BlankSheet {
  private static final Pattern CELL = Pattern.compile("<c ([^>]*?)(?:/>|>.*?</c>)", Pattern.DOTALL);
  private static final Pattern REFERENCE = Pattern.compile("\\br=\"([A-Z]+\\d+)\"");
  private static final Pattern STYLE = Pattern.compile("\\bs=\"\\d+\"");

  private final TextPieces pieces;

  /**
   * @param xml the sheet's part
   * @param cells which answers its cells take, by their names
   */
  BlankSheet(String xml, Map<String, AnswerAddress> cells) {
    this.pieces =
        new TextPieces(
            xml,
            CELL,
            found -> {
              String attributes = found.group(1);
              Matcher reference = REFERENCE.matcher(attributes);
              return reference.find()
                  ? Optional.ofNullable(cells.get(reference.group(1)))
                      .map(address -> new Cell(address, kept(attributes)))
                  : Optional.empty();
            });
  }

  /** Its name and look; what sort of thing stands in it changes. */
  private static String kept(String attributes) {
    Matcher name = REFERENCE.matcher(attributes);
    Matcher style = STYLE.matcher(attributes);
    return (name.find() ? name.group() : "") + (style.find() ? " " + style.group() : "");
  }

  /** An empty cell. */
  private record Cell(AnswerAddress address, String attributes) implements TextPieces.Spot {
    @Override
    public String filled(String content) {
      return "<c " + attributes + content + "</c>";
    }
  }

  /** The sheet with the contents of these cells, from the end of their attributes on. */
  String with(Map<AnswerAddress, String> contents) {
    return pieces.with(contents);
  }
}
