package vn.thuoc.instrument.description;

import java.util.ArrayList;
import java.util.List;
import vn.thuoc.problem.Language;

/** Writes descriptions for a terminal. */
public final class InstrumentText {
  private static final int LEAST_WIDTH = 40;
  private static final String STEP = "  ";

  private final TextColumn column;
  private final List<String> written = new ArrayList<>();

  private InstrumentText(int width) {
    this.column = new TextColumn(Math.max(width, LEAST_WIDTH));
  }

  /**
   * The description as lines of text.
   *
   * @param language of headings; the document's words stay as they are
   * @param width how many signs fit on a line of the terminal
   */
  public static String write(InstrumentDescription described, Language language, int width) {
    InstrumentText text = new InstrumentText(width);
    Outline.of(described, language).forEach(text::piece);
    return String.join("\n", text.written) + "\n";
  }

  private void piece(Piece piece) {
    if (!written.isEmpty()) {
      written.add("");
    }
    if (piece instanceof Piece.Heading heading) {
      heading(heading);
    } else if (piece instanceof Piece.Paragraph paragraph) {
      written.addAll(column.wrap("", paragraph.text()));
    } else if (piece instanceof Piece.Facts facts) {
      facts("", facts.facts());
    } else if (piece instanceof Piece.Points points) {
      points.sentences().forEach(sentence -> written.addAll(column.wrap("- ", sentence)));
    } else if (piece instanceof Piece.Entries entries) {
      int number = 1;
      for (Piece.Entry entry : entries.entries()) {
        String lead = number++ + ". ";
        written.addAll(column.wrap(lead, entry.title() + " [" + entry.id() + "]"));
        facts(" ".repeat(lead.length()), entry.facts());
      }
    } else {
      ((Piece.Lines) piece).lines().forEach(line -> line(line, (Piece.Lines) piece));
    }
  }

  private void heading(Piece.Heading heading) {
    List<String> lines = column.wrap("", heading.text());
    written.addAll(lines);
    if (heading.level() <= 3) {
      int longest = lines.stream().mapToInt(TextColumn::length).max().orElse(0);
      String sign = heading.level() == 1 ? "═" : heading.level() == 2 ? "─" : "·";
      written.add(sign.repeat(longest));
    }
  }

  private void facts(String indent, List<Piece.Fact> facts) {
    for (Piece.Fact fact : facts) {
      String lead = indent + fact.name() + ": ";
      boolean roomBeside = TextColumn.length(lead) <= column.width() / 2;
      written.addAll(
          roomBeside
              ? column.wrap(lead, fact.value())
              : column.wrap(indent + "- ", fact.name() + ": " + fact.value()));
    }
  }

  private void line(Piece.Line line, Piece.Lines table) {
    String indent = STEP.repeat(line.depth());
    String lead = indent + (line.number().isEmpty() ? "-" : line.number()) + " ";
    String max =
        table.scored()
            ? " · " + table.columns().get(2).toLowerCase(java.util.Locale.ROOT) + " " + line.max()
            : "";
    String id = line.id().equals(line.number()) ? "" : " [" + line.id() + "]";
    written.addAll(column.wrap(lead, line.label() + max + id));
    String below = " ".repeat(TextColumn.length(lead));
    line.details().forEach(detail -> written.addAll(column.wrap(below + "│ ", detail)));
  }
}
