package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thuoc.problem.Severity;
import vn.thuoc.problem.Words;

/**
 * Tells what people wrote beside the places of a form, where it is neither printed nor an answer:
 * nothing that was sent in is passed over in silence.
 */
final class StrayTexts {
  private static final Set<String> DATE =
      Set.of(KeyedText.key("ngày"), KeyedText.key("tháng"), KeyedText.key("năm"));

  /** So many are told one by one; a file of another kind has only such lines. */
  private static final int MOST_TOLD = 50;

  private final Set<String> printed;
  private final Findings findings;
  private int told;

  /**
   * @param printed keys of the lines that the empty form prints
   */
  StrayTexts(Set<String> printed, Findings findings) {
    this.printed = printed;
    this.findings = findings;
  }

  /** The keys of all lines that a file shows, and of the mark that it may carry as simulated. */
  static Set<String> keys(SentForm form) {
    Set<String> keys = new HashSet<>();
    keys.add(KeyedText.key(SimulatedFile.WORDS));
    for (Grid grid : form.grids()) {
      for (int row : grid.rows()) {
        for (GridCell cell : grid.row(row)) {
          for (String line : cell.text().split("\\R")) {
            keys.add(KeyedText.key(line));
          }
        }
      }
    }
    return keys;
  }

  /**
   * @param grids the sheets that are looked through
   */
  void tell(SentForm form, List<Grid> grids) {
    Map<String, List<String>> written = new HashMap<>();
    form.addressed()
        .forEach(
            place ->
                written
                    .computeIfAbsent(place.cell().address(), address -> new ArrayList<>())
                    .add(place.cell().text()));
    int lastRow = form.addressed().stream().mapToInt(p -> p.cell().row()).max().orElse(0);
    boolean document = form.kind() == SentForm.Kind.DOCUMENT;
    for (Grid grid : grids) {
      for (int row : grid.rows()) {
        for (GridCell cell : grid.row(row)) {
          boolean place = written.containsKey(cell.address());
          if (!place || document) {
            beside(cell, written.getOrDefault(cell.address(), List.of()), row <= lastRow);
          }
        }
      }
    }
  }

  private void beside(GridCell cell, List<String> written, boolean amongPlaces) {
    String left = cell.text();
    for (String text : written) {
      int at = text.isBlank() ? -1 : left.indexOf(text);
      left = at < 0 ? left : left.substring(0, at) + " " + left.substring(at + text.length());
    }
    for (String line : left.split("\\R")) {
      String key = KeyedText.key(line);
      if (told < MOST_TOLD
          && !key.isEmpty()
          && !printed.contains(key)
          && DATE.stream().noneMatch(key::contains)) {
        told(cell, line.strip(), amongPlaces);
      }
    }
  }

  private void told(GridCell cell, String line, boolean amongPlaces) {
    told++;
    findings.add(
        new Finding(
            IngestError.ENTRY_UNUSED,
            amongPlaces ? Severity.WARNING : Severity.INFORMATION,
            Optional.empty(),
            Optional.empty(),
            findings.cell(cell.address()),
            line,
            new Words(
                "«" + line + "» nằm ngoài các chỗ điền của phiếu nên không được dùng.",
                "'" + line + "' stands outside the places of the form and is not used."),
            new Words(
                "Nếu là câu trả lời, ghi vào đúng ô điền của câu hỏi.",
                "If it is an answer, enter it in the place of its question.")));
  }
}
