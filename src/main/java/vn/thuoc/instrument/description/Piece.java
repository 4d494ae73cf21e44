package vn.thuoc.instrument.description;

import java.util.List;

/** A piece of a written description, still without a look. */
sealed interface Piece {

  /** A heading; level 1 is the title of the whole. */
  record Heading(int level, String text) implements Piece {}

  /** A paragraph. */
  record Paragraph(String text) implements Piece {}

  /** Names with their values. */
  record Facts(List<Fact> facts) implements Piece {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /** A name with its value. */
  record Fact(String name, String value) {}

  /**
   * Lines of the form.
   *
   * @param columns headings of number, label, middle column if any, details and id
   * @param lines the lines
   */
  record Lines(List<String> columns, List<Line> lines) implements Piece {
    public Lines {
      columns = List.copyOf(columns);
      lines = List.copyOf(lines);
    }

    /** Whether lines carry a maximum. */
    boolean scored() {
      return columns.size() == 5;
    }
  }

  /**
   * A line of the form.
   *
   * @param depth how deep below the first line it stands
   * @param number as printed; may be empty
   * @param label as printed
   * @param max the maximum in words; empty for questions
   * @param details what else there is to say, a sentence each
   * @param id the id in the definition
   */
  record Line(int depth, String number, String label, String max, List<String> details, String id) {
    public Line {
      details = List.copyOf(details);
    }
  }

  /** Things one after the other, numbered, each with facts of its own. */
  record Entries(List<Entry> entries) implements Piece {
    public Entries {
      entries = List.copyOf(entries);
    }
  }

  /** A thing with facts of its own; the id may be empty. */
  record Entry(String title, String id, List<Fact> facts) {
    public Entry {
      facts = List.copyOf(facts);
    }
  }

  /** Sentences, one point each. */
  record Points(List<String> sentences) implements Piece {
    public Points {
      sentences = List.copyOf(sentences);
    }
  }
}
