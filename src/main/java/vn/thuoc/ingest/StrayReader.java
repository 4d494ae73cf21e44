package vn.thuoc.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thuoc.instrument.FormLayout;
import vn.thuoc.instrument.FormLine;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.problem.Severity;
import vn.thuoc.problem.Words;

/** Tells what stands on the sheet but has no certain place, and which lines are not there. */
final class StrayReader {
  private final Instrument instrument;
  private final FormLines lines;
  private final Sheet sheet;
  private final Findings findings;

  StrayReader(Instrument instrument, FormLines lines, Sheet sheet, Findings findings) {
    this.instrument = instrument;
    this.lines = lines;
    this.sheet = sheet;
    this.findings = findings;
  }

  void read() {
    missingLines();
    missingColumns();
    sheet.placement().twice().stream().filter(Placement.Twice::differs).forEach(this::twice);
    sheet.placement().unplaced().forEach(this::unplaced);
    unusedFigures();
    StrayColumns columns = new StrayColumns(sheet, findings);
    lines
        .all()
        .forEach(
            line -> sheet.placement().row(line.id()).ifPresent(row -> columns.row(line.id(), row)));
    columns.finish();
  }

  private void missingLines() {
    for (FormLine line : lines.all()) {
      if (sheet.placement().row(line.id()).isEmpty()) {
        String shown = (line.number() + " " + line.label()).strip();
        findings.add(
            new Finding(
                IngestError.LINE_MISSING,
                Severity.WARNING,
                Optional.empty(),
                Optional.of(line.id()),
                findings.sheet(),
                "",
                new Words(
                    "Không thấy dòng «" + shown + "» trên phiếu; để trống.",
                    "Line '" + shown + "' is not on the sheet; left blank."),
                new Words(
                    "Thêm lại dòng này như mẫu nếu đơn vị có số liệu.",
                    "Put the line back as printed if there are figures for it.")));
      }
    }
  }

  private void missingColumns() {
    for (FormLayout.Column column : instrument.layout().columns()) {
      boolean verified =
          column.role() == FormLayout.Role.VERIFIED_FIGURES
              || column.role() == FormLayout.Role.VERIFIED_POINTS;
      if (verified && sheet.columns().header().of(column.role()).isEmpty()) {
        findings.add(
            new Finding(
                IngestError.COLUMN_MISSING,
                Severity.WARNING,
                Optional.of(Side.VERIFIED),
                Optional.empty(),
                findings.sheet(),
                "",
                new Words(
                    "Phiếu không có cột «" + column.header() + "»; phần này để trống.",
                    "The sheet has no column '" + column.header() + "'; that part is blank."),
                new Words(
                    "Bình thường nếu chưa thẩm định; nếu đã thẩm định thì thêm cột như mẫu.",
                    "Normal before verification; afterwards put the column back.")));
      }
    }
  }

  private void twice(Placement.Twice repeated) {
    GridCell cell = repeated.again().entries().get(0);
    int first = repeated.first().index() + 1;
    findings.add(
        new Finding(
            IngestError.LINE_TWICE,
            Severity.ERROR,
            Optional.empty(),
            Optional.of(repeated.line().id()),
            findings.cell(cell.address()),
            cell.text(),
            new Words(
                "Dòng «"
                    + repeated.line().label()
                    + "» đã có ở dòng "
                    + first
                    + " với số liệu khác; không lấy bên nào.",
                "Line '"
                    + repeated.line().label()
                    + "' already stands on row "
                    + first
                    + " with other figures; neither is taken."),
            new Words("Để lại một dòng.", "Leave one of them.")));
  }

  private void unplaced(SheetRow row) {
    boolean entered = !row.entries().isEmpty();
    int end =
        sheet.placement().row(FormLine.TOTAL_ID).map(SheetRow::index).orElse(Integer.MAX_VALUE);
    if (!entered && row.label().isEmpty() || row.index() > end && !hasNumber(row)) {
      return;
    }
    String shown = row.label().isEmpty() ? row.number() : row.label();
    String address =
        entered
            ? row.entries().get(0).address()
            : sheet.grid().address(row.index(), sheet.columns().labels().get(0));
    boolean repeated = lines.candidates(row).size() > 1;
    Words why =
        repeated
            ? new Words(
                "phiếu có nhiều dòng cùng chữ này và không thấy dòng cha ở trên",
                "the form has several such lines and the one above it is not there")
            : new Words("mẫu phiếu không có dòng này", "the form has no such line");
    findings.add(
        new Finding(
            IngestError.LINE_UNPLACED,
            entered ? Severity.ERROR : Severity.INFORMATION,
            Optional.empty(),
            Optional.empty(),
            findings.cell(address),
            entered ? row.entries().get(0).text() : shown,
            new Words(
                "Không xếp được dòng «"
                    + shown
                    + "»: "
                    + why.vi()
                    + (entered ? "; số liệu trên dòng không được lấy." : "."),
                "Row '"
                    + shown
                    + "' has no certain place: "
                    + why.en()
                    + (entered ? "; its figures are not taken." : ".")),
            new Words(
                "Sửa chữ của dòng theo đúng mẫu, hoặc đặt dòng về dưới mục của nó.",
                "Put the row's text as printed, or move it beneath its heading.")));
  }

  /** Beneath the total stand signatures, places and dates, in whatever columns. */
  private static boolean hasNumber(SheetRow row) {
    return row.entries().stream()
        .map(cell -> EntryReader.decimal(Optional.of(cell), Optional.empty()))
        .anyMatch(Entry.Amount.class::isInstance);
  }

  /** Figures on lines where the form asks for none would otherwise vanish without a word. */
  private void unusedFigures() {
    Set<String> withFigures =
        instrument
            .criteria()
            .flatMap(criterion -> criterion.question().stream())
            .filter(question -> standsInFigures(question))
            .map(Question::id)
            .collect(Collectors.toUnmodifiableSet());
    for (Map.Entry<String, SheetRow> placed : sheet.placement().rows().entrySet()) {
      for (Side side :
          withFigures.contains(placed.getKey()) ? List.<Side>of() : List.of(Side.values())) {
        List.of(
                sheet.numerator(placed.getValue(), side),
                sheet.denominator(placed.getValue(), side))
            .stream()
            .flatMap(Optional::stream)
            .filter(cell -> !EntryReader.saysNothing(cell.text()))
            .forEach(cell -> unused(placed.getKey(), side, cell));
      }
    }
  }

  private void unused(String lineId, Side side, GridCell cell) {
    findings.warning(
        IngestError.ENTRY_UNUSED,
        Optional.of(side),
        lineId,
        cell,
        new Words(
            "Dòng này không hỏi số liệu nên «" + cell.text() + "» không được dùng.",
            "No figures are asked for on this line, so '" + cell.text() + "' is not used."),
        new Words(
            "Nếu là số liệu của dòng khác, chuyển về đúng dòng; nếu là thuyết minh, ghi vào ghi chú.",
            "Move it to its line, or into the notes if it explains something."));
  }

  private static boolean standsInFigures(Question question) {
    AnswerType type = question.type();
    return type.options().isEmpty()
        && !(type instanceof AnswerType.YesNo
            || type instanceof AnswerType.Points
            || type instanceof AnswerType.Items);
  }
}
