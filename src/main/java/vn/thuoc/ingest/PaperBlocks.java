package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thuoc.instrument.answer.AnswerType;

/** Numbers the blocks of questions that are printed again and again, as they stand on the form. */
final class PaperBlocks {
  private final Map<String, Integer> block = new HashMap<>();
  private final Map<String, Integer> column = new HashMap<>();

  List<FoundAnchor> numbered(List<FoundAnchor> found) {
    List<FoundAnchor> numbered = new ArrayList<>();
    for (FoundAnchor anchor : found) {
      boolean inBlock =
          anchor
              .anchor()
              .place()
              .filter(place -> !place.column().isEmpty())
              .filter(place -> table(place).rows().isEmpty())
              .isPresent();
      numbered.add(inBlock ? anchor.inBlock(row(anchor)) : anchor);
    }
    return numbered;
  }

  private static AnswerType.Table table(PaperAnchor.Place place) {
    return (AnswerType.Table) place.asked().question().type();
  }

  /** A column that does not follow the one before it begins the next block. */
  private String row(FoundAnchor anchor) {
    PaperAnchor.Place place = anchor.anchor().place().orElseThrow();
    String question = place.asked().question().id();
    List<String> columns = table(place).columns().stream().map(AnswerType.Column::id).toList();
    int at = columns.indexOf(place.column());
    if (at <= column.getOrDefault(question, columns.size())) {
      block.merge(question, 1, Integer::sum);
    }
    column.put(question, at);
    return String.valueOf(block.get(question));
  }
}
