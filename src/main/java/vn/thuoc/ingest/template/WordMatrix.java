package vn.thuoc.ingest.template;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.thuoc.ingest.AnswerSlot;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.AnswerType;

/** Writes a table of a questionnaire: printed rows, or empty ones to be written. */
final class WordMatrix {
  private static final int NUMBER = 650;
  private static final double LABEL = 3.5;
  private static final int MANY = 4;
  private static final int MOST_UPRIGHT = 5;
  private static final double POINTS = 12;
  private static final double SMALL = 10;

  private final WordPage page;
  private final WordAnswers answers;
  private final Side side;

  WordMatrix(WordPage page, WordAnswers answers, Side side) {
    this.page = page;
    this.answers = answers;
    this.side = side;
  }

  /** Whether a table has so many columns that its page has to lie across. */
  static boolean wide(AnswerType type) {
    return type instanceof AnswerType.Table table
        && table.shape() == AnswerType.Shape.ROWS
        && table.columns().size() + (table.rows().isEmpty() ? 0 : 1) > MOST_UPRIGHT;
  }

  void write(String question, AnswerType.Table table) {
    boolean printed = !table.rows().isEmpty();
    boolean many = table.columns().size() > MANY;
    double points = many ? SMALL : POINTS;
    List<Double> weights = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("STT"));
    if (printed) {
      weights.add(LABEL);
      header.add(table.rowLabel());
    }
    for (AnswerType.Column column : table.columns()) {
      weights.add(ColumnWeight.of(column));
      header.add(many ? withUnit(column) : column.label());
    }
    List<Integer> widths =
        Stream.concat(Stream.of(NUMBER), WordTable.shares(page.width() - NUMBER, weights).stream())
            .toList();
    WordTable paper = new WordTable(page.document(), widths, points);
    paper.header(header);
    for (AnswerType.Row row : AnswerSlot.rows(table)) {
      List<WordCell> cells = paper.row();
      cells.get(0).text().centred().plain(row.number());
      if (printed) {
        cells.get(1).text().plain(row.label());
      }
      int at = printed ? 2 : 1;
      for (AnswerSlot slot : AnswerSlot.cells(question, table, row)) {
        answers.write(cells.get(at), many ? withoutUnit(slot) : slot, slot.label(), side);
        at++;
      }
    }
  }

  /** Cells of many columns have no room for the unit of measure, so their header names it. */
  private static String withUnit(AnswerType.Column column) {
    String unit = FormRows.unitOfMeasure(column.type());
    boolean named = unit.isEmpty() || column.label().contains(unit);
    return named ? column.label() : column.label() + " (" + unit + ")";
  }

  private static AnswerSlot withoutUnit(AnswerSlot slot) {
    boolean figure = !FormRows.unitOfMeasure(slot.type()).isEmpty();
    return figure
        ? new AnswerSlot(
            slot.question(),
            slot.row(),
            slot.column(),
            new AnswerType.Count(""),
            slot.rowLabel(),
            slot.label())
        : slot;
  }
}
