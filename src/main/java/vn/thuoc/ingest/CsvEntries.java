package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.thuoc.instrument.Side;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Severity;
import vn.thuoc.problem.Words;
import vn.thuoc.unit.VietnameseText;

/** Places the lines of a CSV form: each names its question, row and column by itself. */
final class CsvEntries {
  private static final Pattern DECIMAL = Pattern.compile("\\d+\\.\\d+");

  /** So many lines without a place are told one by one; a file of another form has only such. */
  private static final int MOST_TOLD = 50;

  private final CsvColumns columns;
  private final KnownPlaces places;
  private final Findings findings;
  private final FormEntries entries = new FormEntries();
  private final List<Problem> unknown = new ArrayList<>();
  private final Map<AnswerAddress, List<Seen>> seen = new LinkedHashMap<>();

  /** A line with the place it names. */
  private record Seen(AnswerAddress address, int line) {}

  CsvEntries(CsvColumns columns, KnownPlaces places, Findings findings) {
    this.columns = columns;
    this.places = places;
    this.findings = findings;
  }

  /** Reads the lines below the header; lines that name no place of the form are problems. */
  FormEntries read(List<List<String>> lines, Problems problems) {
    for (int line = columns.line() + 1; line < lines.size(); line++) {
      List<String> fields = lines.get(line);
      String question = id(CsvColumns.QUESTION, fields);
      if (question.isEmpty()) {
        nameless(line, fields);
      } else {
        for (Side side : Side.values()) {
          entry(line, fields, question, side);
        }
      }
      strange(line, fields);
    }
    seen.values().stream().filter(same -> same.size() > 1).forEach(this::shortened);
    problems.addAll(told());
    return entries;
  }

  private void entry(int line, List<String> fields, String question, Side side) {
    Optional<GridCell> cell = cell(line, fields, side);
    if (cell.isEmpty()) {
      return;
    }
    String row = id(CsvColumns.ROW, fields);
    String column = id(CsvColumns.COLUMN, fields);
    AnswerAddress address = AnswerAddress.of(question, row, column, side);
    boolean says = !EntryReader.saysNothing(cell.get().text());
    if (side == Side.SELF) {
      seen.computeIfAbsent(address, at -> new ArrayList<>()).add(new Seen(address, line));
    }
    if (places.has(address)) {
      entries.add(address, cell.get()).ifPresent(twice -> twice(question, side, twice));
    } else if (side == Side.SELF) {
      unknown(line, question, row, column);
    } else if (says) {
      findings.warning(
          IngestError.ENTRY_UNUSED,
          Optional.of(side),
          question,
          cell.get(),
          new Words(
              "Câu này không có phần thẩm định; không dùng «" + cell.get().text() + "».",
              "This question has no verified side; '" + cell.get().text() + "' is not used."),
          new Words("Xóa ô này.", "Clear this cell."));
    }
  }

  private Optional<GridCell> cell(int line, List<String> fields, Side side) {
    return columns
        .side(side)
        .map(
            column ->
                new GridCell(line, column, GridCell.Kind.TEXT, CsvColumns.field(column, fields)));
  }

  /** An id; the apostrophe that keeps a spreadsheet from making a number or date of it is none. */
  private String id(String column, List<String> fields) {
    return VietnameseText.tidy(columns.text(column, fields)).replaceFirst("^'", "");
  }

  private void unknown(int line, String question, String row, String column) {
    String shown = AnswerAddress.of(question, row, column, Side.SELF).text();
    unknown.add(
        Problem.error(
            IngestError.QUESTION_UNKNOWN,
            findings.cell(GridCell.address(line, columns.at().get(CsvColumns.QUESTION))),
            new Words(
                "Bộ phiếu không có chỗ «" + shown + "».", "The form has no place '" + shown + "'."),
            new Words(
                "Giữ nguyên các cột mã như tệp mẫu; xóa dòng này nếu không thuộc phiếu.",
                "Leave the columns of ids as the template has them; delete the line if it is none"
                    + " of the form's.")));
  }

  /** A place named twice while another is not named at all: a spreadsheet made 2.1 of 2.10. */
  private void shortened(List<Seen> lines) {
    AnswerAddress address = lines.get(0).address();
    String question = address.question();
    String row = address.row();
    List.of(
            AnswerAddress.of(question + "0", row, address.column(), Side.SELF),
            AnswerAddress.of(question, row + "0", address.column(), Side.SELF))
        .stream()
        .filter(longer -> places.has(longer) && !seen.containsKey(longer))
        .filter(
            longer ->
                DECIMAL
                    .matcher(longer.row().isEmpty() ? longer.question() : longer.row())
                    .matches())
        .findFirst()
        .ifPresent(longer -> shortened(lines.get(1), longer));
  }

  private void shortened(Seen second, AnswerAddress longer) {
    String twice = second.address().text();
    unknown.add(
        Problem.error(
            IngestError.LINE_TWICE,
            findings.cell(GridCell.address(second.line(), columns.at().get(CsvColumns.QUESTION))),
            new Words(
                "Mã «" + twice + "» có hai dòng, còn «" + longer.text() + "» không có dòng nào.",
                "Id '" + twice + "' has two lines and '" + longer.text() + "' has none."),
            new Words(
                "Bảng tính đã đổi mã thành số. Ghi lại mã như tệp mẫu, giữ dấu nháy đơn ở trước.",
                "A spreadsheet made a number of an id. Put the ids back as the template has them,"
                    + " with the apostrophe before them.")));
  }

  private List<Problem> told() {
    if (unknown.size() <= MOST_TOLD) {
      return unknown;
    }
    int more = unknown.size() - MOST_TOLD;
    List<Problem> told = new ArrayList<>(unknown.subList(0, MOST_TOLD));
    told.add(
        Problem.error(
            IngestError.QUESTION_UNKNOWN,
            findings.sheet(),
            new Words("Và " + more + " dòng nữa như vậy.", "And " + more + " more such lines."),
            new Words(
                "Kiểm tra lại mã bộ phiếu ở dòng đầu tệp.",
                "Check the instrument's id in the first line.")));
    return told;
  }

  private void nameless(int line, List<String> fields) {
    for (Side side : Side.values()) {
      Optional<GridCell> cell =
          cell(line, fields, side).filter(found -> !EntryReader.saysNothing(found.text()));
      if (cell.isPresent()) {
        findings.add(
            new Finding(
                IngestError.LINE_UNPLACED,
                Severity.ERROR,
                Optional.of(side),
                Optional.empty(),
                findings.cell(cell.get().address()),
                cell.get().text(),
                new Words(
                    "Dòng này không có mã câu hỏi; không lấy «" + cell.get().text() + "».",
                    "This line has no question id; '" + cell.get().text() + "' is not taken."),
                new Words("Chuyển về dòng của câu hỏi.", "Move it to the line of its question.")));
      }
    }
  }

  private void strange(int line, List<String> fields) {
    for (int column : columns.strange()) {
      String text = CsvColumns.field(column, fields);
      if (!EntryReader.saysNothing(text)) {
        findings.add(
            new Finding(
                IngestError.COLUMN_UNPLACED,
                Severity.WARNING,
                Optional.empty(),
                Optional.empty(),
                findings.cell(GridCell.address(line, column)),
                text,
                new Words(
                    "Cột này không thuộc phiếu; không lấy «" + text + "».",
                    "This column is none of the form's; '" + text + "' is not taken."),
                new Words(
                    "Chuyển vào cột «self» hoặc «verified», hoặc xóa cột.",
                    "Move it to column 'self' or 'verified', or delete the column.")));
      }
    }
  }

  private void twice(String question, Side side, FormEntries.Twice twice) {
    findings.rejected(
        IngestError.LINE_TWICE,
        side,
        question,
        twice.again(),
        new Words(
            "Chỗ này đã ghi «"
                + twice.first().text()
                + "» ở ô "
                + twice.first().address()
                + ", ở đây lại ghi «"
                + twice.again().text()
                + "»; không lấy bên nào.",
            "This place has '"
                + twice.first().text()
                + "' in cell "
                + twice.first().address()
                + " and '"
                + twice.again().text()
                + "' here; neither is taken."),
        new Words("Để lại một dòng.", "Leave one of the lines."));
  }
}
