package vn.thuoc.report;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;
import vn.thuoc.metric.MetricDefinitions;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/** Finds sheets that no workbook can hold, and totals that have no meaning. */
final class SheetCheck {
  private final MetricDefinitions views;
  private final ReportDefinition report;
  private final Problems problems;

  SheetCheck(MetricDefinitions views, ReportDefinition report, Problems problems) {
    this.views = views;
    this.report = report;
    this.problems = problems;
  }

  void check() {
    Set<String> names = new HashSet<>(Set.of(key(InformationSheet.NAME)));
    for (ReportSheet sheet : report.sheets()) {
      name(sheet, names);
      ReportData data = report.data(sheet.data());
      views.view(data.view()).ifPresent(view -> totals(sheet, data, new SheetTotals(view)));
    }
  }

  private void name(ReportSheet sheet, Set<String> names) {
    String name = sheet.title().vi();
    if (!WorkbookUtil.createSafeSheetName(name).equals(name)) {
      problems.add(
          Problem.error(
              ReportError.SHEET_NAME_WRONG,
              sheet.place(),
              new Words(
                  "Tên trang tính «" + name + "» không dùng được.",
                  "The name of the sheet '" + name + "' cannot be used."),
              new Words(
                  "Đặt tên không quá 31 chữ, không có : \\ / ? * [ ].",
                  "Use 31 characters at most, none of : \\ / ? * [ ].")));
    } else if (!names.add(key(name))) {
      problems.add(
          Problem.error(
              ReportError.SHEET_NAME_WRONG,
              sheet.place(),
              new Words(
                  "Có hai trang tính tên «" + name + "».", "Two sheets are called '" + name + "'."),
              new Words("Đặt tên khác.", "Use another name.")));
    }
  }

  /** Workbooks take names that differ only in capitals for the same. */
  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private void totals(ReportSheet sheet, ReportData data, SheetTotals totals) {
    for (ReportSheet.Column column : sheet.columns()) {
      column
          .total()
          .ifPresent(
              total -> {
                if (total instanceof ReportSheet.Total.Quotient quotient) {
                  totalled(sheet, quotient.of());
                  totalled(sheet, quotient.over());
                  additive(sheet, data, quotient.of(), totals);
                  additive(sheet, data, quotient.over(), totals);
                } else {
                  additive(sheet, data, column.id(), totals);
                }
              });
    }
  }

  private void totalled(ReportSheet sheet, String column) {
    boolean isTotalled =
        sheet.columns().stream()
            .filter(each -> each.id().equals(column))
            .flatMap(each -> each.total().stream())
            .anyMatch(ReportSheet.Total.Sum.class::isInstance);
    if (!isTotalled) {
      wrong(
          sheet,
          new Words(
              "Tổng của một tỷ lệ cần tổng của cột «" + column + "», chưa có trên trang tính.",
              "The total of a share needs the total of '" + column + "', which is not there."),
          new Words("Thêm cột đó với «total: sum».", "Add that column with 'total: sum'."));
    }
  }

  private void additive(ReportSheet sheet, ReportData data, String column, SheetTotals totals) {
    if (!totals.isAdditive(column)) {
      wrong(
          sheet,
          new Words(
              "Cột «" + column + "» không cộng được.",
              "Column '" + column + "' must not be added up."),
          new Words(
              "Bỏ «total», hoặc dùng «total: quotient» với hai cột cộng được.",
              "Leave 'total' out, or use 'total: quotient' with two columns that add up."));
      return;
    }
    List<String> unknown =
        totals.within(column).stream()
            .filter(id -> !data.dimensions().contains(id) && !data.isFixed(id))
            .toList();
    if (!unknown.isEmpty()) {
      String list = String.join(", ", unknown);
      wrong(
          sheet,
          new Words(
              "Cột «" + column + "» chỉ cộng được khi các dòng cùng " + list + ".",
              "Column '" + column + "' adds up only over rows of the same " + list + "."),
          new Words(
              "Thêm " + list + " vào «dimensions» của dữ liệu, hoặc lọc lấy một giá trị.",
              "Add " + list + " to the 'dimensions' of the data, or filter it to one value."));
    }
  }

  private void wrong(ReportSheet sheet, Words message, Words remedy) {
    problems.add(Problem.error(ReportError.TOTAL_WRONG, sheet.place(), message, remedy));
  }
}
