package vn.thuoc.instrument;

import java.util.List;
import java.util.Optional;
import vn.thuoc.definition.DefinitionError;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.problem.Words;

/** Reads {@code from:} of a criterion. */
final class SourceReader {
  private final References references;

  SourceReader(References references) {
    this.references = references;
  }

  /** What the criterion takes; nothing when there is no such key, or it is wrong. */
  Optional<Criterion.Taken> read(DefinitionMap map) {
    if (!map.has("from")) {
      return Optional.empty();
    }
    if (!map.isMap("from")) {
      return references.same(map, "from", map.text("from"));
    }
    DefinitionMap from = map.map("from");
    Criterion.Taken taken =
        from.has("number")
            ? new Criterion.Taken(
                new Source.Sum(figures(from, "number")), new AnswerType.Measure(""))
            : new Criterion.Taken(
                new Source.Quotient(figures(from, "numerator"), figures(from, "denominator")),
                new AnswerType.Ratio("", "", false));
    from.finish();
    return Optional.of(taken);
  }

  private List<FigureReference> figures(DefinitionMap map, String key) {
    List<String> texts = map.isList(key) ? map.texts(key) : List.of(map.text(key));
    List<FigureReference> found =
        texts.stream().flatMap(text -> references.figure(map, key, text).stream()).toList();
    found.stream()
        .filter(figure -> figure.kind() == FigureReference.Kind.SHARES)
        .findFirst()
        .ifPresent(
            figure ->
                map.problem(
                    DefinitionError.VALUE_UNKNOWN,
                    key,
                    new Words(
                        "«" + figure.text() + "» là tổng các tỷ lệ, chỉ dùng được trong công thức.",
                        "'" + figure.text() + "' is a sum of shares: for formulas only."),
                    new Words("Dùng kind: formula.", "Use kind: formula.")));
    return found;
  }
}
