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

  /** Two whole numbers, part and whole. */
  record Ratio(String numerator, String denominator) implements AnswerType {
    @Override
    public String term() {
      return "ratio";
    }
  }

  /**
   * A share from 0 to 100; {@code fractionAllowed} where the form itself lets 0,85 stand for 85 %.
   */
  record Percent(boolean fractionAllowed) implements AnswerType {
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

  /** Rows of typed columns. */
  record Table(List<Column> columns) implements AnswerType {
    public Table {
      columns = List.copyOf(columns);
    }

    @Override
    public String term() {
      return "table";
    }
  }

  /** One column of a {@link Table}. */
  record Column(String id, String label, AnswerType type) {}
}
