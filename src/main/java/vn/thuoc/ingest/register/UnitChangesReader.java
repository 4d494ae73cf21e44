package vn.thuoc.ingest.register;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thuoc.ingest.csv.CsvFile;
import vn.thuoc.ingest.csv.CsvRow;
import vn.thuoc.instrument.Tier;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;
import vn.thuoc.unit.OfficialUnit;
import vn.thuoc.unit.Succession;
import vn.thuoc.unit.UnitChange;

/** Reads a CSV of mergers, splits and renamings: old_code, new_code, date, kind, main. */
final class UnitChangesReader {
  private static final List<String> REQUIRED = List.of("old_code", "new_code", "date", "kind");
  private static final DateTimeFormatter VIETNAMESE =
      DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  private static final Map<String, Boolean> MAIN =
      Map.of("", false, "x", true, "1", true, "0", false, "true", true, "false", false);

  private final Problems problems;
  private final Map<UnitChange, CsvRow> rows = new LinkedHashMap<>();

  /**
   * @param problems told of every row that is wrong
   */
  UnitChangesReader(Problems problems) {
    this.problems = problems;
  }

  CsvFile file(Path path) {
    return CsvFile.read(path, REQUIRED, problems);
  }

  List<UnitChange> read(CsvFile file) {
    for (CsvRow row : file.rows()) {
      Optional<UnitChange> change = change(row);
      if (change.isPresent() && rows.putIfAbsent(change.get(), row) != null) {
        row.problem(
            problems,
            RegisterError.ROW_TWICE,
            new Words("Dòng này đã có ở trên.", "This row stands above already."),
            new Words("Bỏ một trong hai dòng.", "Remove one of the rows."));
      }
    }
    rows.keySet().stream()
        .collect(
            Collectors.groupingBy(UnitChange::oldCode, LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(this::oneUnit);
    renamingsAreAlone();
    return new ArrayList<>(rows.keySet());
  }

  /** Where a change of this file is written. */
  Optional<Place> place(UnitChange change) {
    return Optional.ofNullable(rows.get(change)).map(CsvRow::place);
  }

  private Optional<UnitChange> change(CsvRow row) {
    int before = problems.found().size();
    String oldCode = code(row, "old_code");
    String newCode = code(row, "new_code");
    Optional<LocalDate> date = date(row);
    Optional<Succession.Kind> kind = kind(row);
    boolean main = main(row);
    if (oldCode.length() != newCode.length() || oldCode.equals(newCode)) {
      row.problem(
          problems,
          RegisterError.CODE_WRONG,
          new Words(
              "«" + oldCode + "» và «" + newCode + "» phải là hai đơn vị khác nhau cùng cấp.",
              "'" + oldCode + "' and '" + newCode + "' must be two units of one tier."),
          new Words(
              "Sửa mã; đơn vị còn tồn tại thì không ghi vào cột old_code.",
              "Mend the codes; a unit that goes on existing does not belong into old_code."));
    }
    return problems.found().size() > before
        ? Optional.empty()
        : Optional.of(
            new UnitChange(oldCode, newCode, date.orElseThrow(), kind.orElseThrow(), main));
  }

  private String code(CsvRow row, String column) {
    String code = row.required(column, problems);
    boolean isCode = Arrays.stream(Tier.values()).anyMatch(t -> OfficialUnit.isCode(t, code));
    if (!code.isEmpty() && !isCode) {
      row.problem(
          problems,
          RegisterError.CODE_WRONG,
          new Words(
              "Mã «" + code + "» ở cột «" + column + "» không phải 2, 3 hay 5 chữ số.",
              "Code '" + code + "' in column '" + column + "' is not 2, 3 or 5 digits."),
          new Words(
              "Giữ các số 0 ở đầu (Excel hay làm mất): định dạng cột là Text.",
              "Keep leading zeros, which Excel likes to drop: format the column as text."));
    }
    return code;
  }

  private Optional<LocalDate> date(CsvRow row) {
    String text = row.required("date", problems);
    for (DateTimeFormatter format : List.of(DateTimeFormatter.ISO_LOCAL_DATE, VIETNAMESE)) {
      try {
        return Optional.of(LocalDate.parse(text, format));
      } catch (DateTimeParseException e) {
        continue;
      }
    }
    if (!text.isEmpty()) {
      row.problem(
          problems,
          RegisterError.DATE_WRONG,
          new Words("«" + text + "» không phải là một ngày.", "'" + text + "' is no date."),
          new Words(
              "Viết như 2020-01-01 hoặc 1/1/2020 (ngày trước tháng).",
              "Write it like 2020-01-31 or 31/1/2020, the day first."));
    }
    return Optional.empty();
  }

  private Optional<Succession.Kind> kind(CsvRow row) {
    String text = row.required("kind", problems).toLowerCase(Locale.ROOT);
    Optional<Succession.Kind> kind =
        Arrays.stream(Succession.Kind.values()).filter(k -> k.term().equals(text)).findFirst();
    if (kind.isEmpty() && !text.isEmpty()) {
      row.problem(
          problems,
          RegisterError.CHANGE_KIND_WRONG,
          new Words("Không có loại «" + text + "».", "There is no kind '" + text + "'."),
          new Words(
              "Dùng merger (nhập), split (chia tách) hoặc renaming (đổi tên).",
              "Use merger, split or renaming."));
    }
    return kind;
  }

  private boolean main(CsvRow row) {
    String text = row.text("main").toLowerCase(Locale.ROOT);
    if (!MAIN.containsKey(text)) {
      row.problem(
          problems,
          RegisterError.MAIN_WRONG,
          new Words("Không hiểu «" + text + "» ở cột «main».", "'" + text + "' is not understood."),
          new Words("Ghi x hoặc để trống.", "Write x or nothing."));
    }
    return MAIN.getOrDefault(text, false);
  }

  /** What is said of one unit must be one change. */
  private void oneUnit(List<UnitChange> changes) {
    UnitChange last = changes.get(changes.size() - 1);
    Set<Object> dates = changes.stream().map(UnitChange::date).collect(Collectors.toSet());
    Set<Succession.Kind> kinds = changes.stream().map(UnitChange::kind).collect(Collectors.toSet());
    boolean split = kinds.contains(Succession.Kind.SPLIT);
    if (dates.size() > 1 || kinds.size() > 1 || split != changes.size() > 1) {
      rows.get(last)
          .problem(
              problems,
              RegisterError.CHANGE_KIND_WRONG,
              new Words(
                  "Các dòng của mã «" + last.oldCode() + "» không hợp nhau.",
                  "The rows of code '" + last.oldCode() + "' do not go together."),
              new Words(
                  "merger và renaming có đúng một dòng; split có từ hai dòng, cùng ngày.",
                  "merger and renaming have exactly one row; split has two or more, of one"
                      + " date."));
    }
    if (changes.stream().filter(UnitChange::main).count() > 1) {
      rows.get(last)
          .problem(
              problems,
              RegisterError.MAIN_WRONG,
              new Words(
                  "Mã «" + last.oldCode() + "» có hơn một đơn vị kế tục chính.",
                  "Code '" + last.oldCode() + "' has more than one main successor."),
              new Words("Chỉ đánh dấu một dòng.", "Mark one row only."));
    }
  }

  private void renamingsAreAlone() {
    Map<String, List<UnitChange>> byNew =
        rows.keySet().stream().collect(Collectors.groupingBy(UnitChange::newCode));
    rows.forEach(
        (change, row) -> {
          if (change.kind() == Succession.Kind.RENAMING && byNew.get(change.newCode()).size() > 1) {
            row.problem(
                problems,
                RegisterError.CHANGE_KIND_WRONG,
                new Words(
                    "Nhiều đơn vị cùng thành «" + change.newCode() + "» thì không phải đổi tên.",
                    "Where several become '" + change.newCode() + "', it is no renaming."),
                new Words("Ghi merger.", "Write merger."));
          }
        });
  }
}
