package vn.thuoc.metric.wording;

import java.util.Optional;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.problem.Words;

/** Reads the sentences of a comment from a definition. */
public final class CommentReader {
  private CommentReader() {}

  /**
   * The comment under {@code key}: a list of sentences in {@code vi} and {@code en}, each guarded
   * by at most one of {@code above_zero}, {@code below_zero}, {@code at_zero}, {@code above_one}
   * and {@code at_one}. Empty where there is no such key.
   */
  public static Comment read(DefinitionMap map, String key) {
    return new Comment(map.maps(key).stream().map(CommentReader::sentence).toList());
  }

  private static Comment.Sentence sentence(DefinitionMap map) {
    Optional<Comment.Guard> guard =
        guard(map, "above_zero", 0, 1)
            .or(() -> guard(map, "below_zero", 0, -1))
            .or(() -> guard(map, "at_zero", 0, 0))
            .or(() -> guard(map, "above_one", 1, 1))
            .or(() -> guard(map, "at_one", 1, 0));
    Comment.Sentence sentence =
        new Comment.Sentence(new Words(map.text("vi"), map.text("en")), guard);
    map.finish();
    return sentence;
  }

  private static Optional<Comment.Guard> guard(DefinitionMap map, String key, long than, int sign) {
    return map.optionalText(key).map(reference -> new Comment.Guard(reference, than, sign));
  }
}
