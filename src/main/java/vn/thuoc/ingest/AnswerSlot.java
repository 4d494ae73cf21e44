package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.Option;

/**
 * One place of a form in which something is entered. Most questions have one; a ratio has two, a
 * table one for each cell.
 *
 * @param question id of the question
 * @param row printed row or number of a line; empty where there is none
 * @param column column of a table or part of an answer; empty where there is none
 * @param type what may be entered
 * @param rowLabel the printed words of the row; empty where there is none
 * @param label the printed words of the column or part; empty where the question says it all
 */
public record AnswerSlot(
    String question, String row, String column, AnswerType type, String rowLabel, String label) {
  public static final String NUMERATOR = "numerator";
  public static final String DENOMINATOR = "denominator";

  /** The text of a line that the unit writes itself, and whether the line counts. */
  public static final String TEXT = "text";

  public static final String ACCEPTED = "accepted";

  /** The parts of a document reference. */
  public static final List<String> DOCUMENT = List.of("number", "name", "date", "url");

  private static final List<String> DOCUMENT_LABELS =
      List.of("Số, ký hiệu văn bản", "Tên văn bản", "Ngày ban hành", "Địa chỉ (URL)");

  /**
   * The places of a question, from left to right and from top to bottom; open tables have as many
   * lines as a template offers.
   *
   * @param accepting whether lines that the unit writes itself are accepted one by one, as forms
   *     that give points do
   */
  public static List<AnswerSlot> of(Question question, boolean accepting) {
    AnswerType type = question.type();
    String id = question.id();
    if (type instanceof AnswerType.Ratio ratio) {
      AnswerType count = new AnswerType.Count("");
      return List.of(
          new AnswerSlot(id, "", NUMERATOR, count, "", ratio.numerator()),
          new AnswerSlot(id, "", DENOMINATOR, count, "", ratio.denominator()));
    } else if (type instanceof AnswerType.DocumentReference) {
      return Stream.iterate(0, part -> part < DOCUMENT.size(), part -> part + 1)
          .map(part -> document(id, part))
          .toList();
    } else if (type instanceof AnswerType.Items items) {
      List<AnswerSlot> slots = new ArrayList<>();
      for (int line = 1; line <= items.blankLines(); line++) {
        slots.addAll(item(id, items, String.valueOf(line), accepting));
      }
      return slots;
    } else if (type instanceof AnswerType.Table table) {
      return rows(table).stream().flatMap(row -> cells(id, table, row).stream()).toList();
    }
    return List.of(new AnswerSlot(id, "", "", type, "", ""));
  }

  /** The printed rows of a table, or the numbered empty ones of an open table. */
  public static List<AnswerType.Row> rows(AnswerType.Table table) {
    if (!table.rows().isEmpty()) {
      return table.rows();
    }
    return Stream.iterate(1, line -> line <= table.blankLines(), line -> line + 1)
        .map(line -> openRow(table, String.valueOf(line)))
        .toList();
  }

  static AnswerType.Row openRow(AnswerType.Table table, String line) {
    return new AnswerType.Row(line, line, (table.rowLabel() + " " + line).strip());
  }

  /** The cells of one row of a table. */
  public static List<AnswerSlot> cells(String id, AnswerType.Table table, AnswerType.Row row) {
    return table.columns().stream()
        .map(
            column ->
                new AnswerSlot(
                    id, row.id(), column.id(), column.type(), row.label(), column.label()))
        .toList();
  }

  static List<AnswerSlot> item(String id, AnswerType.Items items, String line, boolean accepting) {
    String label = (items.itemLabel() + " " + line).strip();
    AnswerSlot text = new AnswerSlot(id, line, TEXT, new AnswerType.Text(), label, "");
    AnswerType yesNo = new AnswerType.YesNo(Optional.empty(), Optional.empty());
    return accepting
        ? List.of(text, new AnswerSlot(id, line, ACCEPTED, yesNo, label, "Được tính"))
        : List.of(text);
  }

  private static AnswerSlot document(String id, int part) {
    return new AnswerSlot(
        id, "", DOCUMENT.get(part), new AnswerType.Text(), "", DOCUMENT_LABELS.get(part));
  }

  public AnswerAddress address(Side side) {
    return AnswerAddress.of(question, row, column, side);
  }

  /** The addresses of the options, each with a place of its own; yes and no among them. */
  public List<AnswerAddress> optionAddresses(Side side) {
    return options(type).stream().map(option -> address(side).choosing(option.id())).toList();
  }

  /** What can be chosen, with its printed words; yes and no as well. */
  public static List<Option> options(AnswerType type) {
    if (type instanceof AnswerType.YesNo yesNo) {
      return List.of(
          yesNo.yes().orElse(new Option("yes", "Có", Optional.empty(), Optional.empty())),
          yesNo.no().orElse(new Option("no", "Không", Optional.empty(), Optional.empty())));
    }
    return type.options();
  }
}
