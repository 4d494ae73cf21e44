package vn.thuoc.score;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.thuoc.instrument.FigureReference;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Scoring;
import vn.thuoc.instrument.answer.AnswerType;

/** What scoring looks up in an instrument again and again. */
final class InstrumentIndex {
  private final Map<String, AnswerType> types = new HashMap<>();
  private final Set<String> borrowed = new HashSet<>();
  private final Set<String> head = new HashSet<>();
  private final Map<String, FigureReference> references = new ConcurrentHashMap<>();

  InstrumentIndex(Instrument instrument) {
    instrument.questions().forEach(question -> types.put(question.id(), question.type()));
    instrument.general().forEach(question -> head.add(question.id()));
    borrowed.addAll(head);
    if (instrument.scoring().unverified() == Scoring.Unverified.AS_REPORTED) {
      instrument
          .sections()
          .forEach(section -> section.questions().forEach(q -> borrowed.add(q.id())));
    }
  }

  AnswerType type(String question) {
    return types.get(question);
  }

  /**
   * Whether the verified side takes the reported answer where it has none: the head of the form is
   * filled in once for both.
   */
  boolean borrowed(String question) {
    return borrowed.contains(question);
  }

  /** Whether a question stands in the head of the form. */
  boolean head(String question) {
    return head.contains(question);
  }

  /** How many rows the form prints in a table; none where the unit writes its own. */
  int printedRows(String question) {
    return types.get(question) instanceof AnswerType.Table table ? table.rows().size() : 0;
  }

  FigureReference reference(String text) {
    return references.computeIfAbsent(text, t -> FigureReference.parse(t).orElseThrow());
  }
}
