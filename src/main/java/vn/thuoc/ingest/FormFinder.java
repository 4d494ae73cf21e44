package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/** Finds which sheet of a workbook is a form, and which form it is. */
final class FormFinder {
  /** A sheet is of an instrument when this share of the instrument's criteria is on it. */
  private static final double ENOUGH = 0.6;

  private final String file;
  private final List<String> knownForms;
  private final KnownLines known;
  private final List<Instrument> instruments;

  FormFinder(String file, Instruments instruments) {
    this.file = file;
    this.known = KnownLines.of(instruments);
    this.knownForms = instruments.all().stream().map(Instrument::id).toList();
    this.instruments =
        instruments.all().stream()
            .filter(found -> found.scored() && found.form().isEmpty())
            .toList();
  }

  /** A sheet read as a form, how much of the form it has, and what keeps it from being read. */
  record Found(
      Instrument instrument, FormLines lines, Sheet sheet, double share, List<Problem> problems) {}

  /** The sheet that is a form; nothing when none is. */
  Optional<Found> find(List<Grid> grids) throws Refusal {
    List<Found> forms = all(grids).stream().filter(found -> found.share() >= ENOUGH).toList();
    return forms.isEmpty() ? Optional.empty() : Optional.of(onlyInstrument(onlySheet(forms)));
  }

  private List<Found> all(List<Grid> grids) {
    List<Found> all = new ArrayList<>();
    for (Grid grid : grids) {
      instruments.forEach(
          instrument -> look(grid, instrument, known.lines(instrument)).ifPresent(all::add));
    }
    return all;
  }

  /** The sheet of criteria of a form that has a questionnaire as well. */
  Optional<Found> criteria(Instrument instrument, List<Grid> grids) {
    FormLines lines = known.lines(instrument);
    return grids.stream()
        .filter(grid -> mayBe(grid, lines))
        .flatMap(grid -> look(grid, instrument, lines).stream())
        .filter(found -> found.share() >= ENOUGH)
        .max(Comparator.comparingDouble(Found::share));
  }

  /** Rows that only nearly bear a line's words are dear to tell; a sheet of others has none. */
  private static boolean mayBe(Grid grid, FormLines lines) {
    long known =
        grid.rows().stream()
            .flatMap(row -> grid.row(row).stream())
            .filter(cell -> lines.knows(cell.text()))
            .count();
    return known >= lines.all().size() * ENOUGH / 2;
  }

  private Optional<Found> look(Grid grid, Instrument instrument, FormLines lines) {
    HeaderFinder headers = new HeaderFinder(instrument.layout());
    Optional<Header> header = headers.find(grid);
    if (header.isEmpty()) {
      return headless(grid, instrument, lines);
    }
    Problems problems = new Problems();
    Columns columns =
        new ColumnSettler(instrument.layout(), file, grid).settle(header.get(), problems);
    if (columns.labels().isEmpty()) {
      return headless(grid, instrument, lines)
          .map(
              found ->
                  new Found(instrument, lines, found.sheet(), found.share(), problems.found()));
    }
    Placement placement = new LinePlacer(lines).place(new TableRows(grid, columns, headers).read());
    Sheet sheet = new Sheet(grid, columns, placement);
    return Optional.of(
        new Found(instrument, lines, sheet, placement.share(lines), problems.found()));
  }

  /** A form whose header is gone is still known by its lines, so that the reason can be told. */
  private Optional<Found> headless(Grid grid, Instrument instrument, FormLines lines) {
    Map<Integer, Long> known =
        grid.rows().stream()
            .flatMap(row -> grid.row(row).stream())
            .filter(cell -> lines.knows(cell.text()))
            .collect(Collectors.groupingBy(GridCell::column, Collectors.counting()));
    Optional<Integer> column =
        known.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    if (column.isEmpty()) {
      return Optional.empty();
    }
    Header none = new Header(-1, -1, List.of(), List.of(), List.of());
    Columns columns = new Columns(none, List.of(column.get()), Map.of(), Map.of());
    HeaderFinder headers = new HeaderFinder(instrument.layout());
    Placement placement = new LinePlacer(lines).place(new TableRows(grid, columns, headers).read());
    Sheet sheet = new Sheet(grid, columns, placement);
    return Optional.of(
        new Found(instrument, lines, sheet, placement.share(lines), List.of(noHeader(grid))));
  }

  private List<Found> onlySheet(List<Found> forms) throws Refusal {
    Map<String, List<Found>> bySheet =
        forms.stream().collect(Collectors.groupingBy(found -> found.sheet().grid().name()));
    if (bySheet.size() == 1) {
      return forms;
    }
    List<List<Found>> filledIn =
        bySheet.values().stream()
            .filter(found -> found.stream().anyMatch(f -> f.sheet().placement().filledIn()))
            .toList();
    if (filledIn.size() == 1) {
      return filledIn.get(0);
    }
    String names =
        bySheet.keySet().stream()
            .sorted()
            .map(name -> "«" + name + "»")
            .collect(Collectors.joining(", "));
    throw Refusal.of(
        IngestError.FORM_TWICE,
        file,
        new Words(
            "Nhiều trang trong tệp đều là phiếu: " + names + ".",
            "Several sheets of the file are forms: " + names + "."),
        new Words("Gửi mỗi phiếu một tệp.", "Send each form in a file of its own."));
  }

  /** Of forms that share their lines, the one that is found most fully; a tie cannot be settled. */
  private Found onlyInstrument(List<Found> forms) throws Refusal {
    List<Found> ordered =
        forms.stream().sorted(Comparator.comparingDouble(Found::share).reversed()).toList();
    Found best = ordered.get(0);
    if (ordered.size() > 1 && ordered.get(1).share() == best.share()) {
      String names =
          ordered.stream()
              .filter(found -> found.share() == best.share())
              .map(found -> found.instrument().id())
              .sorted()
              .collect(Collectors.joining(", "));
      throw Refusal.of(
          IngestError.FORM_TWICE,
          file,
          new Words(
              "Phiếu khớp với nhiều bộ phiếu như nhau: " + names + ".",
              "The form fits several instruments equally: " + names + "."),
          new Words(
              "Dùng tệp mẫu do lệnh «template» ghi ra.",
              "Use the empty form that command 'template' writes."));
    }
    return best;
  }

  /** Says that the file is no form, and which one it is most like. */
  Refusal unknown(List<Grid> grids) {
    Optional<Found> nearest =
        all(grids).stream()
            .filter(found -> found.share() > 0)
            .max(Comparator.comparingDouble(Found::share));
    String known = String.join(", ", knownForms);
    Words message =
        nearest
            .map(
                found ->
                    new Words(
                        "Không phải phiếu đã biết; gần nhất là «"
                            + found.instrument().id()
                            + "» nhưng chỉ khớp "
                            + Math.round(found.share() * 100)
                            + "% số dòng.",
                        "Not a known form; the nearest is '"
                            + found.instrument().id()
                            + "', of which only "
                            + Math.round(found.share() * 100)
                            + "% of the lines are here."))
            .orElse(
                new Words(
                    "Không phải phiếu đã biết: không có dòng nào khớp.",
                    "Not a known form: no line of one is here."));
    return Refusal.of(
        IngestError.FORM_UNKNOWN,
        file,
        message,
        new Words(
            "Gửi một trong các bộ phiếu: " + known + ".",
            "Send one of these forms: " + known + "."));
  }

  private Problem noHeader(Grid grid) {
    return Problem.error(
        IngestError.COLUMN_MISSING,
        Place.named(file + " › " + grid.name()),
        new Words(
            "Không thấy dòng tiêu đề của bảng tiêu chí.",
            "The header of the table of criteria is not there."),
        new Words("Thêm lại dòng tiêu đề như mẫu.", "Put the header back as printed."));
  }
}
