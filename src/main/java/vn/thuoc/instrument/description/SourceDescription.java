package vn.thuoc.instrument.description;

import java.util.List;
import java.util.Optional;

/**
 * Where a criterion takes its figures from.
 *
 * @param words in one sentence
 * @param figures each figure that it looks at
 * @param answer the kind of answer that comes of it; none for formulas over several figures
 */
public record SourceDescription(
    String words, List<Figure> figures, Optional<AnswerDescription> answer) {
  public SourceDescription {
    figures = List.copyOf(figures);
  }

  /**
   * One figure of the form.
   *
   * @param reference as definitions write it
   * @param question the question that it stands in
   * @param words the same for people
   */
  public record Figure(String reference, String question, String words) {}
}
