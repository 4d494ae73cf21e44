package vn.thuoc.ingest.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Hidden sheets with the lists that drop-downs offer: in a cell's own check a list could neither be
 * long nor hold a comma.
 */
final class TemplateLists {
  private static final String UNITS = "Danh mục đơn vị";
  private static final String OPTIONS = "Danh mục lựa chọn";

  private final XSSFWorkbook workbook;
  private final Map<List<String>, String> options = new HashMap<>();

  TemplateLists(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  /** The names as a formula for drop-downs. */
  String units(List<String> names) {
    return column(UNITS, 0, names);
  }

  /** These options as a formula for drop-downs; the same ones are written once. */
  String options(List<String> texts) {
    return options.computeIfAbsent(texts, list -> column(OPTIONS, options.size(), list));
  }

  private String column(String name, int column, List<String> texts) {
    XSSFSheet sheet = workbook.getSheet(name);
    if (sheet == null) {
      sheet = workbook.createSheet(name);
      workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
    }
    for (int i = 0; i < texts.size(); i++) {
      XSSFRow row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
      row.createCell(column).setCellValue(texts.get(i));
    }
    String letters = CellReference.convertNumToColString(column);
    return "'" + name + "'!$" + letters + "$1:$" + letters + "$" + texts.size();
  }
}
