package vn.thuoc.metric.wording;

import java.util.List;
import java.util.Optional;
import vn.thuoc.problem.Words;

/**
 * Sentences about a component that are filled in from its rows. A sentence is left out where
 * something that it speaks of is absent.
 *
 * @param sentences in the order in which they stand
 */
public record Comment(List<Sentence> sentences) {
  public Comment {
    sentences = List.copyOf(sentences);
  }

  /**
   * One sentence.
   *
   * @param words with references in braces: {@code {rows}}, {@code {total}}, {@code {first.label}},
   *     {@code {last.share}}, {@code {most:share.label}}, {@code {least:share.share}}; a plus sign
   *     in front, {@code {+first.score_change}}, writes the sign of the number
   * @param guard what must hold for the sentence to stand
   */
  public record Sentence(Words words, Optional<Guard> guard) {}

  /**
   * A number that must lie on one side of another.
   *
   * @param reference as in a sentence, without braces
   * @param than what it is compared with
   * @param sign 1 above that, -1 below, 0 that itself
   */
  public record Guard(String reference, long than, int sign) {}
}
