package vn.thuoc.metric.workbook;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import vn.thuoc.metric.MetricFormat;

/** Fills cells with values of the type that each has. */
public final class CellWriter {
  /** Workbooks keep numbers in binary, in which no more digits are sure to come back. */
  private static final int DIGITS_KEPT = 15;

  private final CellStyles styles;
  private final CellText texts;
  private final Map<String, String> words;

  /**
   * @param words what people read for yes and no
   * @param cutMark what stands at the end of a text that no cell can hold whole
   */
  public CellWriter(CellStyles styles, Map<String, String> words, String cutMark) {
    this.styles = styles;
    this.texts = new CellText(cutMark);
    this.words = words;
  }

  public void value(Cell cell, Object value, MetricFormat format) {
    if (value instanceof Boolean flag) {
      text(cell, words.get(flag ? "flag_yes" : "flag_no"), CellStyles.Use.TEXT);
    } else if (value instanceof Long || value instanceof BigDecimal) {
      number(cell, new BigDecimal(value.toString()), use(format));
    } else if (value != null) {
      Optional<CellMoment> moment =
          format == MetricFormat.DATE || format == MetricFormat.MOMENT
              ? CellMoment.read(value.toString())
              : Optional.empty();
      moment.ifPresentOrElse(
          read -> moment(cell, read), () -> text(cell, value.toString(), CellStyles.Use.TEXT));
    }
  }

  /** Text, which stays text whatever it begins with. */
  public void text(Cell cell, String text, CellStyles.Use use) {
    cell.setCellValue(texts.of(text));
    cell.setCellStyle(styles.of(FormulaLike.is(text) ? CellStyles.Use.QUOTED : use));
  }

  public void moment(Cell cell, CellMoment moment) {
    cell.setCellValue(moment.time());
    cell.setCellStyle(styles.of(moment.isDay() ? CellStyles.Use.DATE : CellStyles.Use.MOMENT));
  }

  /**
   * A total that the workbook works out itself.
   *
   * @param formula over cells of the same workbook, without the sign of equality
   * @param result what it comes to, for readers that work nothing out
   */
  public void total(Cell cell, String formula, BigDecimal result, MetricFormat format) {
    cell.setCellFormula(formula);
    cell.setCellValue(result.doubleValue());
    cell.setCellStyle(styles.total(use(format)));
  }

  /** Whether a cell keeps every digit of a number. */
  public static boolean keeps(BigDecimal number) {
    return number.stripTrailingZeros().precision() <= DIGITS_KEPT;
  }

  /** A number with more digits than a cell keeps is written as text, so that none is lost. */
  private void number(Cell cell, BigDecimal number, CellStyles.Use use) {
    boolean fits = keeps(number);
    cell.setCellStyle(styles.of(fits ? use : CellStyles.Use.DIGITS));
    if (fits) {
      cell.setCellValue(number.doubleValue());
    } else {
      cell.setCellValue(number.toPlainString());
    }
  }

  /** Years and positions are numbers among texts: as text they would sort as 1, 10, 2. */
  private static CellStyles.Use use(MetricFormat format) {
    return switch (format) {
      case WHOLE -> CellStyles.Use.WHOLE;
      case SCORE -> CellStyles.Use.SCORE;
      case DECIMAL, ROUNDED -> CellStyles.Use.DECIMAL;
      case PERCENT -> CellStyles.Use.PERCENT;
      case TEXT, FLAG, DATE, MOMENT -> CellStyles.Use.PLAIN;
    };
  }
}
