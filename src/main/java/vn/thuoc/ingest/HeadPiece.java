package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thuoc.instrument.Question;
import vn.thuoc.unit.VietnameseText;

/**
 * One "label: value" of the head of a form.
 *
 * @param question what the label asks
 * @param value what follows it, up to the next label
 */
record HeadPiece(Question question, String value) {

  /**
   * The pieces of one cell; none when it begins with no label.
   *
   * @param asked whether a label to the left still waits for its value, so that a text without a
   *     colon is that value
   */
  static List<HeadPiece> of(GridCell cell, TextIndex<Question> labels, boolean asked) {
    String text = VietnameseText.tidy(cell.text());
    String[] parts = text.split("[:：]", -1);
    Optional<Question> question = find(withoutNumber(parts[0]), labels);
    if (question.isEmpty() || (parts.length == 1 && asked && labels.exact(text).isEmpty())) {
      return List.of();
    }
    List<HeadPiece> pieces = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    for (int i = 1; i < parts.length; i++) {
      Optional<Suffix> next = i < parts.length - 1 ? suffix(parts[i], labels) : Optional.empty();
      value.append(next.map(Suffix::before).orElse(parts[i]));
      if (next.isPresent()) {
        pieces.add(new HeadPiece(question.get(), trimmed(value)));
        question = Optional.of(next.get().question());
        value.setLength(0);
      } else if (i < parts.length - 1) {
        value.append(':');
      }
    }
    pieces.add(new HeadPiece(question.get(), trimmed(value)));
    return pieces;
  }

  /** The label that a text ends with, and what stands before it. */
  private record Suffix(String before, Question question) {}

  private static Optional<Suffix> suffix(String text, TextIndex<Question> labels) {
    String[] words = text.split(" ");
    for (int i = 0; i < words.length; i++) {
      String rest = String.join(" ", List.of(words).subList(i, words.length));
      Optional<Question> question = find(withoutNumber(rest), labels);
      if (question.isPresent()) {
        return Optional.of(
            new Suffix(String.join(" ", List.of(words).subList(0, i)), question.get()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Question> find(String label, TextIndex<Question> labels) {
    List<Question> exact = labels.exact(label);
    List<Question> found = exact.isEmpty() ? labels.near(label) : exact;
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static String withoutNumber(String label) {
    return label.strip().replaceFirst("^(\\d+\\s*[.)]\\s*|[-+*•]\\s*)", "");
  }

  private static String trimmed(CharSequence value) {
    return VietnameseText.tidy(value.toString()).replaceFirst("[;,]$", "").strip();
  }
}
