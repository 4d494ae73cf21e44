package vn.thuoc.instrument.answer;

import java.util.List;
import java.util.Optional;

/** What kind of answer a question takes. */
public sealed interface AnswerType {

  /** The term that YAML and tables use. */
  String term();

  /** The options that are lines of the form; empty for types without. */
  default List<Option> options() {
    return List.of();
  }

  /** A whole number, zero or more. */
  record Count(String unitOfMeasure) implements AnswerType {
    @Override
    public String term() {
      return "count";
    }
  }

  /**
   * Two whole numbers, part and whole.
   *
   * @param numerator what the form prints for the number above the line; may be empty
   * @param denominator what it prints for the one below it; may be empty
   * @param aboveOne where the first may honestly exceed the second: computers per head
   */
  record Ratio(String numerator, String denominator, boolean aboveOne) implements AnswerType {
    @Override
    public String term() {
      return "ratio";
    }
  }

  /**
   * A share in percent, from 0 to 100.
   *
   * @param fractionAllowed where the form itself lets 0,85 stand for 85 %
   * @param aboveHundred where more than 100 % is possible: computers per head, mobile subscriptions
   */
  record Percent(boolean fractionAllowed, boolean aboveHundred) implements AnswerType {
    @Override
    public String term() {
      return "percent";
    }
  }

  /** A number, zero or more, in a unit of measure such as Mbps or triệu đồng. */
  record Measure(String unitOfMeasure) implements AnswerType {
    @Override
    public String term() {
      return "measure";
    }
  }

  /**
   * Yes or no; where the form prints a line for each, their texts, else the question's own line is
   * marked.
   */
  record YesNo(Optional<Option> yes, Optional<Option> no) implements AnswerType {
    @Override
    public String term() {
      return "yes_no";
    }

    @Override
    public List<Option> options() {
      return java.util.stream.Stream.of(yes, no).flatMap(Optional::stream).toList();
    }
  }

  /**
   * One of several options; {@code bandUnit} names what the bands measure where the options are
   * bands.
   */
  record Choice(List<Option> options, Optional<BandUnit> bandUnit) implements AnswerType {
    public Choice {
      options = List.copyOf(options);
    }

    @Override
    public String term() {
      return "choice";
    }
  }

  /** What bands are made of: a percent, or a number of something. */
  enum BandUnit {
    PERCENT,
    NUMBER
  }

  /** Any number of several options. */
  record SeveralChoices(List<Option> options) implements AnswerType {
    public SeveralChoices {
      options = List.copyOf(options);
    }

    @Override
    public String term() {
      return "several_choices";
    }
  }

  record Text() implements AnswerType {
    @Override
    public String term() {
      return "text";
    }
  }

  /** Number, name, date and address of a document. */
  record DocumentReference() implements AnswerType {
    @Override
    public String term() {
      return "document_reference";
    }
  }

  /** Points that an assessor enters, because the form asks for no figure. */
  record Points() implements AnswerType {
    @Override
    public String term() {
      return "points";
    }
  }

  /**
   * Lines that the unit writes itself beneath the question; a template prints {@code blankLines}
   * empty ones.
   */
  record Items(String itemLabel, int blankLines) implements AnswerType {
    @Override
    public String term() {
      return "items";
    }
  }

  /**
   * Rows of typed columns.
   *
   * @param shape whether it is drawn as a table or as blocks that repeat
   * @param rowLabel what one row or block is called; may be empty
   * @param rows the rows that the form prints; empty where the unit writes its own
   * @param columns the columns, or the questions of a block
   * @param blankLines how many empty rows a template offers where no rows are printed
   * @param fact what the rows are, where they are facts of their own
   */
  record Table(
      Shape shape,
      String rowLabel,
      List<Row> rows,
      List<Column> columns,
      int blankLines,
      Optional<TableFact> fact)
      implements AnswerType {

    /** The name under which a row of a printed table says which one it is. */
    public static final String ROW = "row";

    public Table {
      rows = List.copyOf(rows);
      columns = List.copyOf(columns);
    }

    @Override
    public String term() {
      return "table";
    }

    public Optional<Column> column(String id) {
      return columns.stream().filter(column -> column.id().equals(id)).findFirst();
    }
  }

  /** How a table is drawn. */
  enum Shape {
    ROWS,
    /** "1.1 Tên phần mềm …, 1.2 Tên phần mềm …": the same questions again and again. */
    BLOCKS
  }

  /** One printed row of a {@link Table}. */
  record Row(String id, String number, String label) {}

  /** One column of a {@link Table}. */
  record Column(String id, String label, AnswerType type) {}
}
