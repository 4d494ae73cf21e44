package vn.thuoc.metric;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One column of a mart: a packed number for each row, and what the numbers mean. Never changed. */
final class Column {
  /** From this many different texts on, rows of one text are found by an index. */
  private static final int INDEXED_FROM = 64;

  private final PackedNumbers numbers;
  private final Coding coding;
  private final long smallest;
  private final long greatest;

  /** Made when a question first filters by this column. */
  private volatile Optional<RowIndex> index = Optional.empty();

  private Column(PackedNumbers numbers, Coding coding) {
    this.numbers = numbers;
    this.coding = coding;
    this.smallest = numbers.smallest();
    this.greatest = numbers.greatest();
  }

  PackedNumbers numbers() {
    return numbers;
  }

  Coding coding() {
    return coding;
  }

  /** The value of a number of this column; null when absent. */
  Object value(long number) {
    return number == PackedNumbers.ABSENT ? null : coding.value(number);
  }

  /** Smallest and greatest number; both absent in a column without values. */
  long smallest() {
    return smallest;
  }

  long greatest() {
    return greatest;
  }

  /** The rows by text, where the column has many different ones. */
  Optional<RowIndex> index() {
    if (!(coding instanceof TextCoding texts) || texts.size() < INDEXED_FROM) {
      return Optional.empty();
    }
    if (index.isEmpty()) {
      synchronized (this) {
        if (index.isEmpty()) {
          index = Optional.of(RowIndex.of(numbers, texts.size()));
        }
      }
    }
    return index;
  }

  long bytes() {
    return numbers.bytes() + coding.bytes() + index.map(RowIndex::bytes).orElse(0L);
  }

  /** Takes values one by one; the first one that is there decides the kind of the column. */
  static final class Builder {
    private final String name;
    private final int scale;
    private final UnaryOperator<String> shared;
    private final PackedNumbers.Builder numbers = new PackedNumbers.Builder();
    private Optional<TextCoding.Builder> texts = Optional.empty();
    private Optional<DecimalCoding.Builder> decimals = Optional.empty();
    private Class<?> kind = Void.class;

    /**
     * @param scale decimals of the column, where it holds decimals
     * @param shared gives the one text kept for equal texts
     */
    Builder(String name, int scale, UnaryOperator<String> shared) {
      this.name = name;
      this.scale = scale;
      this.shared = shared;
    }

    /** Adds the value of the next row; null when it has none. */
    void add(Object value) {
      numbers.add(value == null ? PackedNumbers.ABSENT : number(value));
    }

    Column build() {
      Coding coding = new WholeCoding();
      if (kind == Boolean.class) {
        coding = new FlagCoding();
      } else if (decimals.isPresent()) {
        coding = decimals.get().build();
      } else if (texts.isPresent()) {
        coding = texts.get().build();
      }
      return new Column(numbers.build(), coding);
    }

    private long number(Object value) {
      if (value.getClass() != kind) {
        begin(value);
      }
      if (value instanceof String text) {
        return texts.orElseThrow().number(text);
      }
      if (value instanceof BigDecimal decimal) {
        return decimals.orElseThrow().number(decimal);
      }
      return value instanceof Boolean flag ? flag ? 1 : 0 : whole((Long) value);
    }

    private long whole(long value) {
      if (value == PackedNumbers.ABSENT) {
        throw new IllegalArgumentException("column " + name + " holds " + value);
      }
      return value;
    }

    private void begin(Object value) {
      boolean known =
          Arrays.asList(String.class, Long.class, BigDecimal.class, Boolean.class)
              .contains(value.getClass());
      if (!known || kind != Void.class) {
        throw new IllegalArgumentException("column " + name + " holds " + value);
      }
      kind = value.getClass();
      if (kind == String.class) {
        texts = Optional.of(new TextCoding.Builder(shared));
      } else if (kind == BigDecimal.class) {
        decimals = Optional.of(new DecimalCoding.Builder(scale));
      }
    }
  }
}
