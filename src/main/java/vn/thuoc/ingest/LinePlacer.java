package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.instrument.FormLine;

/**
 * Tells which row is which line. A text that the form prints once places its row wherever it
 * stands; one that it prints several times belongs to the nearest line above that can be its
 * parent, and to nothing when there is none. Used once.
 */
final class LinePlacer {
  private final FormLines lines;
  private final Map<String, SheetRow> placed = new LinkedHashMap<>();
  private final Map<Integer, FormLine> lineOfRow = new HashMap<>();
  private final Map<String, List<SheetRow>> items = new HashMap<>();
  private final List<Placement.Twice> again = new ArrayList<>();
  private final List<SheetRow> unplaced = new ArrayList<>();
  private Optional<FormLine> last = Optional.empty();

  LinePlacer(FormLines lines) {
    this.lines = lines;
  }

  Placement place(List<SheetRow> rows) {
    rows.forEach(this::placeRow);
    List<Placement.Twice> twice = new ArrayList<>();
    for (Placement.Twice repeated : again) {
      if (mayBeAnother(repeated, rows)) {
        unplaced.add(repeated.again());
      } else {
        twice.add(repeated);
      }
    }
    return new Placement(placed, items, twice, unplaced);
  }

  private void placeRow(SheetRow row) {
    List<FormLine> candidates = lines.candidates(row);
    List<FormLine> fitting = candidates.size() > 1 ? inContext(candidates) : candidates;
    Optional<FormLine> free =
        fitting.stream().filter(line -> !placed.containsKey(line.id())).findFirst();
    if (free.isPresent()) {
      placed.put(free.get().id(), row);
      lineOfRow.put(row.index(), free.get());
      last = free;
    } else if (last.filter(lines::takesItems).isPresent()) {
      items.computeIfAbsent(last.get().id(), id -> new ArrayList<>()).add(row);
    } else if (!fitting.isEmpty()) {
      FormLine line = fitting.get(fitting.size() - 1);
      again.add(new Placement.Twice(line, placed.get(line.id()), row));
    } else {
      unplaced.add(row);
    }
  }

  /** The candidates whose parent is nearest above the row. */
  private List<FormLine> inContext(List<FormLine> candidates) {
    List<String> path = last.map(lines::path).orElse(List.of());
    for (String above : path) {
      List<FormLine> found =
          candidates.stream()
              .filter(line -> line.parentId().filter(above::equals).isPresent())
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return candidates.stream()
        .filter(line -> line.parentId().isEmpty() || line.kind() == FormLine.Kind.TOTAL)
        .toList();
  }

  /**
   * Whether a repeated row may in truth be another line of the same text that was not found,
   * because the line above it is missing from the sheet.
   */
  private boolean mayBeAnother(Placement.Twice repeated, List<SheetRow> rows) {
    int before = -1;
    int after = lines.all().size();
    for (SheetRow row : rows) {
      Optional<FormLine> line = Optional.ofNullable(lineOfRow.get(row.index()));
      if (line.isPresent() && row.index() < repeated.again().index()) {
        before = lines.position(line.get());
      } else if (line.isPresent() && row.index() > repeated.again().index()) {
        after = lines.position(line.get());
        break;
      }
    }
    int from = before;
    int to = after;
    return lines.candidates(repeated.again()).stream()
        .filter(line -> !placed.containsKey(line.id()))
        .mapToInt(lines::position)
        .anyMatch(position -> position > from && position < to);
  }
}
