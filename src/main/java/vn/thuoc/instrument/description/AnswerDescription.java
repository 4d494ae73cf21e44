package vn.thuoc.instrument.description;

import java.util.List;
import java.util.Optional;

/**
 * What kind of answer is asked for.
 *
 * @param type the term
 * @param words the same for people
 * @param unitOfMeasure of counts and measures; may be empty
 * @param numerator what is divided, for ratios; may be empty
 * @param denominator by what, for ratios; may be empty
 * @param options of choices
 * @param table rows and columns of tables
 */
public record AnswerDescription(
    String type,
    String words,
    String unitOfMeasure,
    String numerator,
    String denominator,
    List<OptionDescription> options,
    Optional<Table> table) {
  public AnswerDescription {
    options = List.copyOf(options);
  }

  /**
   * A table or a block that repeats.
   *
   * @param shape {@code rows} or {@code blocks}
   * @param rowLabel what a row or block is called; may be empty
   * @param rows those that are printed; empty where the unit writes its own
   * @param columns the columns, or the questions of a block
   * @param blankLines how many empty rows a template offers where none are printed
   * @param fact what the rows become facts of; may be empty
   */
  public record Table(
      String shape,
      String rowLabel,
      List<Row> rows,
      List<Column> columns,
      int blankLines,
      String fact) {
    public Table {
      rows = List.copyOf(rows);
      columns = List.copyOf(columns);
    }
  }

  /** A printed row. */
  public record Row(String id, String number, String label) {}

  /** A column with the kind of answer that its cells take. */
  public record Column(String id, String label, AnswerDescription answer) {}
}
