package vn.thuoc.ingest.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Side;
import vn.thuoc.unit.Units;

/**
 * The empty form as a workbook: a sheet for the questionnaire, another for the assessor where the
 * instrument has two sides, and one for the criteria.
 */
final class WorkbookTemplate {
  private static final String CRITERIA_SHEET = "Bảng chấm điểm";
  private static final String VERIFIED = " (thẩm định)";
  private static final int LONGEST_NAME = 31;

  private final Instrument instrument;
  private final Units units;

  WorkbookTemplate(Instrument instrument, Units units) {
    this.instrument = instrument;
    this.units = units;
  }

  byte[] bytes() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      TemplateStyles styles = new TemplateStyles(workbook);
      TemplateLists lists = new TemplateLists(workbook);
      String name = instrument.layout().sheet();
      boolean form = !instrument.form().isEmpty();
      // sheets that people see come first, and hidden lists behind them
      XSSFSheet first = workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
      boolean verified = form && instrument.sides().contains(Side.VERIFIED);
      List<XSSFSheet> second =
          verified ? List.of(workbook.createSheet(verifiedName(name))) : List.of();
      List<XSSFSheet> criteria =
          form && instrument.scored() ? List.of(workbook.createSheet(criteriaName())) : List.of();
      if (form) {
        new FormSheet(instrument, first, styles, lists).write(Side.SELF, unitNames());
        second.forEach(
            sheet ->
                new FormSheet(instrument, sheet, styles, lists).write(Side.VERIFIED, List.of()));
        criteria.forEach(sheet -> new CriteriaSheet(instrument, sheet, styles, lists).write());
      } else {
        new CriteriaSheet(instrument, first, styles, lists).write(unitNames());
      }
      workbook.setActiveSheet(0);
      workbook.getProperties().getCoreProperties().setTitle(instrument.title());
      workbook.getProperties().getCoreProperties().setCreator(instrument.issuer());
      workbook.getProperties().getCustomProperties().addProperty("instrument_id", instrument.id());
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static String verifiedName(String name) {
    int room = LONGEST_NAME - VERIFIED.length();
    return WorkbookUtil.createSafeSheetName(
        name.substring(0, Math.min(name.length(), room)) + VERIFIED);
  }

  private String criteriaName() {
    return WorkbookUtil.createSafeSheetName(
        instrument.layout().criteriaSheet().orElse(CRITERIA_SHEET));
  }

  /** The names of the units that can fill in this form. */
  private List<String> unitNames() {
    return instrument.years().stream()
        .sorted()
        .flatMap(
            year ->
                instrument.tiers().stream()
                    .flatMap(tier -> units.of(tier, year).stream())
                    .map(unit -> units.clearName(unit, year)))
        .distinct()
        .toList();
  }
}
