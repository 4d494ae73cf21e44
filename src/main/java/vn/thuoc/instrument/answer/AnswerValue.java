package vn.thuoc.instrument.answer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What was answered, by the kind of value. */
public sealed interface AnswerValue {

  /** A number: a count, a measure, a percent (85 for 85 %), or points that an assessor entered. */
  record Number(BigDecimal number) implements AnswerValue {}

  /**
   * A numerator over a denominator, as they stand on the form; the denominator may be zero there.
   */
  record Ratio(BigDecimal numerator, BigDecimal denominator) implements AnswerValue {}

  record YesNo(boolean yes) implements AnswerValue {}

  /** One option of a single choice. */
  record Chosen(String option) implements AnswerValue {}

  /** Options of a choice of several, in the order of the form. */
  record SeveralChosen(List<String> options) implements AnswerValue {
    public SeveralChosen {
      options = List.copyOf(options);
    }
  }

  record Text(String text) implements AnswerValue {}

  /** A document named on the form; parts that were not given are empty. */
  record Document(String number, String name, String date, String url) implements AnswerValue {}

  /** Lines that the unit wrote itself, each accepted or not. */
  record Items(List<Item> items) implements AnswerValue {
    public Items {
      items = List.copyOf(items);
    }

    public long accepted() {
      return items.stream().filter(Item::accepted).count();
    }
  }

  /** One line of {@link Items}. */
  record Item(String text, boolean accepted) {}

  /** Rows of typed columns: column id to the value as text in canonical writing. */
  record Rows(List<Map<String, String>> rows) implements AnswerValue {
    public Rows {
      rows = List.copyOf(rows);
    }
  }
}
