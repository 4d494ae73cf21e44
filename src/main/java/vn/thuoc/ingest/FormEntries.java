package vn.thuoc.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is written in the places of one form, by their addresses. Not for use by several threads.
 */
final class FormEntries {
  private final Map<AnswerAddress, GridCell> cells = new HashMap<>();
  private final Map<String, Map<Integer, String>> openRows = new HashMap<>();
  private final Set<String> questions = new HashSet<>();
  private final Set<AnswerAddress> contradicted = new LinkedHashSet<>();

  /** Two entries for one place that say different things. */
  record Twice(GridCell first, GridCell again) {}

  /** Adds an entry, an empty one as well; tells when another one stands there already. */
  Optional<Twice> add(AnswerAddress address, GridCell cell) {
    questions.add(address.question());
    if (address.row().matches("[1-9]\\d{0,3}")) {
      openRows
          .computeIfAbsent(address.question(), id -> new TreeMap<>())
          .put(Integer.valueOf(address.row()), address.row());
    }
    GridCell before = cells.get(address);
    if (before == null || EntryReader.saysNothing(before.text())) {
      cells.put(address, cell);
      return Optional.empty();
    }
    boolean same =
        EntryReader.saysNothing(cell.text()) || Objects.equals(before.text(), cell.text());
    if (!same) {
      contradicted.add(address);
    }
    return same ? Optional.empty() : Optional.of(new Twice(before, cell));
  }

  /** Says that what is written there cannot be taken. */
  void reject(AnswerAddress address, GridCell cell) {
    add(address, cell);
    contradicted.add(address);
  }

  /** Whether the form has a place for this question at all. */
  boolean has(String question) {
    return questions.contains(question);
  }

  /** What is written there, if anything is. */
  Optional<GridCell> entry(AnswerAddress address) {
    return place(address).filter(cell -> !EntryReader.saysNothing(cell.text()));
  }

  /** The place, whether something is written there or not. */
  Optional<GridCell> place(AnswerAddress address) {
    return Optional.ofNullable(cells.get(address));
  }

  /** Whether two different things are written there. */
  boolean contradicted(AnswerAddress address) {
    return contradicted.contains(address);
  }

  /** The numbers of the lines that a question has on the form, in their order. */
  List<String> lines(String question) {
    return List.copyOf(openRows.getOrDefault(question, Map.of()).values());
  }
}
