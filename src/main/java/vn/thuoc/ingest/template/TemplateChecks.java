package vn.thuoc.ingest.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What may be entered in the cells of an empty form: drop-downs and checks. */
final class TemplateChecks {
  private static final int LONGEST = 250;

  private final XSSFSheet sheet;
  private final Map<Check, List<CellRangeAddress>> cells = new LinkedHashMap<>();

  TemplateChecks(XSSFSheet sheet) {
    this.sheet = sheet;
  }

  /** One kind of check. */
  private sealed interface Check {
    record OneOf(List<String> values) implements Check {}

    record OneOfRange(String formula) implements Check {}

    record Whole() implements Check {}

    record WholeNamed(String name) implements Check {}

    record Between(BigDecimal max) implements Check {}

    record NotBelowZero() implements Check {}
  }

  void oneOf(int row, int column, List<String> values) {
    add(new Check.OneOf(List.copyOf(values)), row, column);
  }

  /** One of the cells that the formula names. */
  void oneOfRange(int row, int column, String formula) {
    add(new Check.OneOfRange(formula), row, column);
  }

  void whole(int row, int column) {
    add(new Check.Whole(), row, column);
  }

  /** A whole number; the words say what it counts as soon as the cell is chosen. */
  void wholeNamed(int row, int column, String name) {
    add(new Check.WholeNamed(name), row, column);
  }

  void between0And(int row, int column, BigDecimal max) {
    add(new Check.Between(max), row, column);
  }

  void notBelowZero(int row, int column) {
    add(new Check.NotBelowZero(), row, column);
  }

  private void add(Check check, int row, int column) {
    cells
        .computeIfAbsent(check, key -> new ArrayList<>())
        .add(new CellRangeAddress(row, row, column, column));
  }

  /** Writes all checks into the sheet, one for all cells of a kind. */
  void write() {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    cells.forEach(
        (check, regions) -> {
          CellRangeAddressList list = new CellRangeAddressList();
          regions.forEach(list::addCellRangeAddress);
          DataValidation validation = helper.createValidation(constraint(helper, check), list);
          validation.setEmptyCellAllowed(true);
          validation.setShowErrorBox(true);
          // the file format keeps this flag turned round for lists; POI hides that
          validation.setSuppressDropDownArrow(true);
          validation.createErrorBox("Chưa đúng", message(check));
          if (check instanceof Check.WholeNamed named) {
            validation.createPromptBox("Ghi số", within(named.name()));
            validation.setShowPromptBox(true);
          }
          sheet.addValidationData(validation);
        });
  }

  private static DataValidationConstraint constraint(DataValidationHelper helper, Check check) {
    if (check instanceof Check.OneOf list) {
      return helper.createExplicitListConstraint(list.values().toArray(String[]::new));
    }
    if (check instanceof Check.OneOfRange range) {
      return helper.createFormulaListConstraint(range.formula());
    }
    if (check instanceof Check.Between between) {
      return helper.createDecimalConstraint(
          OperatorType.BETWEEN, "0", between.max().toPlainString());
    }
    return check instanceof Check.Whole || check instanceof Check.WholeNamed
        ? helper.createIntegerConstraint(OperatorType.GREATER_OR_EQUAL, "0", null)
        : helper.createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, "0", null);
  }

  private static String message(Check check) {
    if (check instanceof Check.OneOf list) {
      return "Chọn: " + String.join(" hoặc ", list.values()) + ", hoặc để trống.";
    }
    if (check instanceof Check.OneOfRange) {
      return "Chọn một dòng trong danh sách, hoặc để trống.";
    }
    if (check instanceof Check.Between between) {
      return "Ghi số từ 0 đến " + between.max().toPlainString().replace('.', ',') + ".";
    }
    return check instanceof Check.Whole || check instanceof Check.WholeNamed
        ? "Ghi số nguyên, từ 0 trở lên."
        : "Ghi số từ 0 trở lên.";
  }

  /** Excel takes no longer texts here. */
  private static String within(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
