package vn.thuoc.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import vn.thuoc.metric.MetricColumn;
import vn.thuoc.metric.MetricFormat;
import vn.thuoc.metric.MetricMeasure;
import vn.thuoc.metric.workbook.CellStyles;
import vn.thuoc.metric.workbook.CellWriter;

/**
 * Writes the totals below the rows of a sheet: formulas over the typed cells, each with the result
 * that the exact figures have, so that readers that work nothing out show it too.
 */
final class TotalCells {
  private static final int DECIMALS = MetricMeasure.Ratio.DECIMALS;

  private final ReportSheet sheet;
  private final Answer answer;
  private final CellWriter cells;
  private final SheetTotals totals;
  private final int first;
  private final int last;

  /**
   * @param first the first of the rows that are added up, from 0
   * @param last the last of them
   */
  TotalCells(
      ReportSheet sheet, Answer answer, CellWriter cells, SheetTotals totals, int first, int last) {
    this.sheet = sheet;
    this.answer = answer;
    this.cells = cells;
    this.totals = totals;
    this.first = first;
    this.last = last;
  }

  /**
   * The totals of all rows.
   *
   * @param notAdded what stands where these rows have no sum that means anything
   */
  void overall(Row row, String notAdded) {
    write(row, answer.exact(), column -> "SUM(" + range(column) + ")", notAdded);
  }

  /**
   * The totals of the rows whose value in a column is that of the row of the totals.
   *
   * @param rows these rows
   * @param by that column
   */
  void of(List<Map<String, Object>> rows, int by, Row row, String notAdded) {
    // EXACT, because SUMIF takes signs such as * and > in a name for commands
    String own = letters(by) + (row.getRowNum() + 1);
    write(
        row,
        rows,
        column -> "SUMPRODUCT(--EXACT(" + range(by) + "," + own + ")," + range(column) + ")",
        notAdded);
  }

  private void write(
      Row row, List<Map<String, Object>> rows, IntFunction<String> sum, String notAdded) {
    for (int i = 0; i < sheet.columns().size(); i++) {
      ReportSheet.Column column = sheet.columns().get(i);
      if (column.total().isPresent()) {
        boolean quotient = column.total().get() instanceof ReportSheet.Total.Quotient;
        Cell cell = row.createCell(i);
        if (!parts(column).stream().allMatch(part -> totals.adds(part, rows))) {
          cells.text(cell, notAdded, CellStyles.Use.TEXT);
        } else if (quotient) {
          quotient(cell, (ReportSheet.Total.Quotient) column.total().get(), rows, row, column.id());
        } else {
          sum(cell, column.id(), rows, sum.apply(i));
        }
      }
    }
  }

  private static List<String> parts(ReportSheet.Column column) {
    return column.total().orElseThrow() instanceof ReportSheet.Total.Quotient quotient
        ? List.of(quotient.of(), quotient.over())
        : List.of(column.id());
  }

  private void sum(Cell cell, String column, List<Map<String, Object>> rows, String formula) {
    Optional<BigDecimal> sum = SheetTotals.sum(column, rows);
    if (sum.isEmpty()) {
      return;
    }
    // a number that no cell keeps stands as text, which no formula adds up
    boolean typed = SheetTotals.numbers(column, rows).stream().allMatch(CellWriter::keeps);
    if (typed) {
      cells.total(cell, formula, sum.get(), format(column));
    } else {
      cells.value(cell, sum.get(), format(column));
    }
  }

  /** Of two totals that stand in the same row. */
  private void quotient(
      Cell cell,
      ReportSheet.Total.Quotient quotient,
      List<Map<String, Object>> rows,
      Row row,
      String column) {
    Optional<BigDecimal> of = SheetTotals.sum(quotient.of(), rows);
    Optional<BigDecimal> over =
        SheetTotals.sum(quotient.over(), rows).filter(sum -> sum.signum() != 0);
    if (of.isPresent() && over.isPresent()) {
      String formula =
          "ROUND("
              + reference(quotient.of(), row)
              + "/"
              + reference(quotient.over(), row)
              + ","
              + DECIMALS
              + ")";
      cells.total(
          cell,
          formula,
          of.get().divide(over.get(), DECIMALS, RoundingMode.HALF_UP),
          format(column));
    }
  }

  private String reference(String column, Row row) {
    return letters(sheet.indexOf(column)) + (row.getRowNum() + 1);
  }

  private String range(int column) {
    return letters(column) + "$" + (first + 1) + ":" + letters(column) + "$" + (last + 1);
  }

  private static String letters(int column) {
    return CellReference.convertNumToColString(column);
  }

  private MetricFormat format(String column) {
    MetricColumn meaning = answer.columns().get(column);
    return meaning.format();
  }
}
