package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thuoc.instrument.Criterion;
import vn.thuoc.instrument.FormLine;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.answer.AnswerType;

/** The printed lines of an instrument, ready to be looked for. */
final class FormLines {
  private final List<FormLine> lines;
  private final Map<String, FormLine> byId = new HashMap<>();
  private final Map<String, Integer> positions = new HashMap<>();
  private final TextIndex<FormLine> texts = new TextIndex<>();
  private final Set<String> numbers = new HashSet<>();
  private final Set<String> withItems;

  FormLines(Instrument instrument) {
    this.lines = instrument.lines();
    for (FormLine line : lines) {
      byId.put(line.id(), line);
      positions.put(line.id(), positions.size());
      texts.put(line.label(), line);
      numbers.add(FormNumber.key(line.number()));
    }
    this.withItems =
        instrument
            .criteria()
            .filter(
                criterion ->
                    criterion
                        .question()
                        .filter(q -> q.type() instanceof AnswerType.Items)
                        .isPresent())
            .map(Criterion::id)
            .collect(Collectors.toUnmodifiableSet());
  }

  List<FormLine> all() {
    return lines;
  }

  /** Whether some line is printed with exactly this text. */
  boolean knows(String text) {
    return !texts.exact(text).isEmpty();
  }

  int position(FormLine line) {
    return positions.get(line.id());
  }

  boolean takesItems(FormLine line) {
    return withItems.contains(line.id());
  }

  /** The line and all above it in the tree, nearest first. */
  List<String> path(FormLine line) {
    List<String> path = new ArrayList<>(List.of(line.id()));
    FormLine at = line;
    while (at.parentId().isPresent()) {
      at = byId.get(at.parentId().get());
      path.add(at.id());
    }
    return path;
  }

  /** All lines whose printed text this row can mean; of several a number may pick one. */
  List<FormLine> candidates(SheetRow row) {
    List<FormLine> found = texts.exact(row.label());
    if (found.isEmpty()) {
      found = texts.exact(withoutNumber(row.label()));
    }
    if (found.isEmpty()) {
      found = texts.near(row.label()).stream().filter(line -> numberAllows(line, row)).toList();
    }
    if (found.isEmpty()) {
      found = texts.near(withoutNumber(row.label()));
    }
    if (found.isEmpty() && !row.number().isEmpty()) {
      found =
          texts.roughly(row.label()).stream()
              .filter(line -> FormNumber.same(line.number(), row.number()))
              .toList();
    }
    return byNumber(found, row);
  }

  private static List<FormLine> byNumber(List<FormLine> found, SheetRow row) {
    if (found.size() < 2 || row.number().isEmpty()) {
      return found;
    }
    List<FormLine> numbered =
        found.stream().filter(line -> FormNumber.same(line.number(), row.number())).toList();
    return numbered.size() == 1 ? numbered : found;
  }

  /** A text with slips is not taken when its number says that it is another line. */
  private boolean numberAllows(FormLine line, SheetRow row) {
    return line.number().isEmpty()
        || FormNumber.same(line.number(), row.number())
        || !numbers.contains(FormNumber.key(row.number()))
        || row.number().isEmpty();
  }

  private static String withoutNumber(String label) {
    return label.replaceFirst("^\\s*\\d+(\\.\\d+)*[.)]?\\s+(?=\\p{L})", "");
  }
}
