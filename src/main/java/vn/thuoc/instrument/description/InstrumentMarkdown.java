package vn.thuoc.instrument.description;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.thuoc.problem.Language;

/** Writes descriptions as Markdown, ready to be pasted into a document. */
public final class InstrumentMarkdown {
  private static final String BREAK = "<br>";

  private InstrumentMarkdown() {}

  /**
   * The description as Markdown with tables.
   *
   * @param language of headings; the document's words stay as they are
   */
  public static String write(InstrumentDescription described, Language language) {
    return Outline.of(described, language).stream()
        .map(InstrumentMarkdown::piece)
        .collect(Collectors.joining("\n\n", "", "\n"));
  }

  private static String piece(Piece piece) {
    if (piece instanceof Piece.Heading heading) {
      return "#".repeat(heading.level()) + " " + escape(heading.text());
    } else if (piece instanceof Piece.Paragraph paragraph) {
      return escape(paragraph.text());
    } else if (piece instanceof Piece.Facts facts) {
      return facts.facts().stream()
          .map(fact -> "- **" + escape(fact.name()) + ":** " + escape(fact.value()))
          .collect(Collectors.joining("\n"));
    } else if (piece instanceof Piece.Points points) {
      return points.sentences().stream()
          .map(sentence -> "- " + escape(sentence))
          .collect(Collectors.joining("\n"));
    } else if (piece instanceof Piece.Entries entries) {
      return IntStream.range(0, entries.entries().size())
          .mapToObj(i -> entry(i + 1, entries.entries().get(i)))
          .collect(Collectors.joining("\n"));
    }
    return table((Piece.Lines) piece);
  }

  private static String entry(int number, Piece.Entry entry) {
    String start = number + ". ";
    String indent = " ".repeat(start.length());
    return entry.facts().stream()
        .map(fact -> indent + "- " + escape(fact.name()) + ": " + escape(fact.value()))
        .collect(
            Collectors.joining(
                "\n", start + "**" + escape(entry.title()) + "** `" + entry.id() + "`\n", ""));
  }

  private static String table(Piece.Lines lines) {
    String head = row(lines.columns().stream().map(InstrumentMarkdown::escape).toList());
    String rule = "|" + "---|".repeat(lines.columns().size());
    return lines.lines().stream()
        .map(line -> row(line, lines.scored()))
        .collect(Collectors.joining("\n", head + "\n" + rule + "\n", ""));
  }

  private static String row(Piece.Line line, boolean scored) {
    // Deeper lines are set in; ordinary spaces at the start of a cell would be dropped.
    String label = "\u2003".repeat(line.depth()) + escape(line.label());
    String details =
        line.details().stream().map(InstrumentMarkdown::escape).collect(Collectors.joining(BREAK));
    String id = "`" + line.id() + "`";
    return scored
        ? row(List.of(escape(line.number()), label, escape(line.max()), details, id))
        : row(List.of(escape(line.number()), label, details, id));
  }

  private static String row(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }

  /** The document's own signs must not turn into markup: {@code <}, {@code *}, {@code |}. */
  private static String escape(String text) {
    return text.replaceAll("\\s+", " ")
        .replaceAll("([\\\\`*_\\[\\]#|~])", "\\\\$1")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
