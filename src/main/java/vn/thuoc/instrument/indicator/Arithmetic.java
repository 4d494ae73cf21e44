package vn.thuoc.instrument.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thuoc.instrument.FigureReference;

/** How the answers to one instrument become the value of an indicator. */
public sealed interface Arithmetic {

  /** The term that tables use. */
  String term();

  /** Every figure that it looks at. */
  Stream<FigureReference> references();

  /** The figures in writing, for people who look it up in SQL. */
  String text();

  /** A sum over a sum; for shares in percent. */
  record Quotient(
      List<FigureReference> numerator, List<FigureReference> denominator, BigDecimal times)
      implements Arithmetic {
    public Quotient {
      numerator = List.copyOf(numerator);
      denominator = List.copyOf(denominator);
    }

    @Override
    public String term() {
      return "quotient";
    }

    @Override
    public Stream<FigureReference> references() {
      return Stream.concat(numerator.stream(), denominator.stream());
    }

    @Override
    public String text() {
      return "(" + sum(numerator) + ") / (" + sum(denominator) + ")" + factor(times);
    }
  }

  /** A figure as it stands, or a sum of figures. */
  record Value(List<FigureReference> parts, BigDecimal times) implements Arithmetic {
    public Value {
      parts = List.copyOf(parts);
    }

    @Override
    public String term() {
      return "value";
    }

    @Override
    public Stream<FigureReference> references() {
      return parts.stream();
    }

    @Override
    public String text() {
      return (times.compareTo(BigDecimal.ONE) == 0 ? sum(parts) : "(" + sum(parts) + ")")
          + factor(times);
    }
  }

  /** The answer to a question of yes and no. */
  record YesNo(FigureReference reference) implements Arithmetic {
    @Override
    public String term() {
      return "yes_no";
    }

    @Override
    public Stream<FigureReference> references() {
      return Stream.of(reference);
    }

    @Override
    public String text() {
      return reference.text();
    }
  }

  /** Yes when one of these options is chosen. */
  record OneOf(FigureReference reference, List<String> options) implements Arithmetic {
    public OneOf {
      options = List.copyOf(options);
    }

    @Override
    public String term() {
      return "one_of";
    }

    @Override
    public Stream<FigureReference> references() {
      return Stream.of(reference);
    }

    @Override
    public String text() {
      return reference.text() + " = " + String.join(" | ", options);
    }
  }

  /** Yes when any of these figures is above zero. */
  record AboveZero(List<FigureReference> parts) implements Arithmetic {
    public AboveZero {
      parts = List.copyOf(parts);
    }

    @Override
    public String term() {
      return "above_zero";
    }

    @Override
    public Stream<FigureReference> references() {
      return parts.stream();
    }

    @Override
    public String text() {
      return sum(parts) + " > 0";
    }
  }

  /**
   * The band that was chosen.
   *
   * @param intervals option to where the value then lies
   */
  record Bands(FigureReference reference, Map<String, Interval> intervals) implements Arithmetic {
    public Bands {
      intervals = Map.copyOf(intervals);
    }

    @Override
    public String term() {
      return "bands";
    }

    @Override
    public Stream<FigureReference> references() {
      return Stream.of(reference);
    }

    @Override
    public String text() {
      return reference.text();
    }
  }

  private static String sum(List<FigureReference> figures) {
    return figures.stream().map(FigureReference::text).collect(Collectors.joining(" + "));
  }

  private static String factor(BigDecimal times) {
    return times.compareTo(BigDecimal.ONE) == 0 ? "" : " × " + times.toPlainString();
  }
}
