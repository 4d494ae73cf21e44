package vn.thuoc.instrument;

import java.util.List;
import java.util.stream.Stream;

/** Where a criterion takes its answer from, when the report form has asked for it already. */
public sealed interface Source {

  /** Every figure that it looks at. */
  Stream<FigureReference> references();

  /** The answer to a question, or a cell of a printed table, as it stands. */
  record Same(FigureReference reference) implements Source {
    @Override
    public Stream<FigureReference> references() {
      return Stream.of(reference);
    }
  }

  /** A ratio of two sums. */
  record Quotient(List<FigureReference> numerator, List<FigureReference> denominator)
      implements Source {
    public Quotient {
      numerator = List.copyOf(numerator);
      denominator = List.copyOf(denominator);
    }

    @Override
    public Stream<FigureReference> references() {
      return Stream.concat(numerator.stream(), denominator.stream());
    }
  }

  /** A sum. */
  record Sum(List<FigureReference> parts) implements Source {
    public Sum {
      parts = List.copyOf(parts);
    }

    @Override
    public Stream<FigureReference> references() {
      return parts.stream();
    }
  }
}
