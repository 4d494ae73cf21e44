package vn.thuoc.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuoc.ingest.template.TemplateWriter;
import vn.thuoc.instrument.Criterion;
import vn.thuoc.instrument.FormLine;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.AnswerValue;
import vn.thuoc.instrument.answer.Option;

/** The empty form is what its issuer prints, and comes back with exactly what was entered. */
class TemplateTest {
  private static final Instrument FORM = Intake.BINH_THUAN;
  private static final int[] POINTS = {6, 9};
  private static final int[] FIGURES = {2, 7};

  @TempDir static Path folder;
  private static byte[] empty;

  @BeforeAll
  static void write() throws IOException {
    Path file = folder.resolve("mau.xlsx");
    new TemplateWriter().write(FORM, Intake.UNITS, file);
    empty = Files.readAllBytes(file);
  }

  @Test
  void anEmptyFormNamesNoUnit() throws IOException {
    assertThat(Intake.refusal(Files.write(folder.resolve("trong.xlsx"), empty)))
        .containsExactly(IngestError.UNIT_UNKNOWN);
  }

  @Test
  void withAUnitAloneEverythingIsBlank() throws IOException {
    Submission read = filled(sheet -> {});

    assertThat(read.unitId()).isEqualTo("ham-tan");
    assertThat(read.findings()).isEmpty();
    assertThat(read.printed()).isEmpty();
    assertThat(read.answers())
        .filteredOn(a -> !a.questionId().equals("unit_name"))
        .allMatch(a -> a.answer().equals(Answer.blank()));
  }

  @Test
  void cellsAreChecked() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(empty))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertThat(
              check(sheet, row(sheet, "Tên cơ quan:"), 2).getValidationConstraint().getFormula1())
          .isEqualTo("'Danh mục đơn vị'!$A$1:$A$22");
      assertThat(workbook.isSheetHidden(1)).isTrue();
      int ratio =
          row(
              sheet,
              FORM.criteria().filter(c -> c.id().equals("2.1")).findFirst().orElseThrow().label());
      for (int column : new int[] {2, 3, 7, 8}) {
        assertThat(check(sheet, ratio, column).getValidationConstraint().getValidationType())
            .isEqualTo(ValidationType.INTEGER);
      }
      assertThat(
              check(sheet, row(sheet, "Không họp"), 6)
                  .getValidationConstraint()
                  .getExplicitListValues())
          .containsExactly("x");
      assertThat(
              check(sheet, row(sheet, "Sao lưu dự phòng (chỉ tính ở cấp Huyện)"), 9)
                  .getValidationConstraint()
                  .getExplicitListValues())
          .containsExactly("0", "2");
      assertThat(
              check(sheet, row(sheet, "Đối với ứng dụng CNTT"), 6)
                  .getValidationConstraint()
                  .getFormula2())
          .isEqualTo("1");
    }
  }

  @Test
  void itPrintsOnA4WithItsHeaderOnEveryPage() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(empty))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      int header = sheet.getRepeatingRows().getFirstRow();

      assertThat(sheet.getRow(header).getCell(1).getStringCellValue()).isEqualTo("Tiêu chí");
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
          .isEqualTo((short) (header + 1));
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
      assertThat(sheet.getRow(row(sheet, "TỔNG CỘNG")).getCell(5).getNumericCellValue()).isZero();
      assertThat(sheet.getRow(row(sheet, "NGUỒN NHÂN LỰC CNTT")).getCell(5).getNumericCellValue())
          .isEqualTo(45);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatIsEnteredComesBack(long seed) throws IOException {
    Random random = new Random(seed);
    Map<String, Answer> entered = new TreeMap<>();

    Submission read = filled(sheet -> enter(sheet, random, entered));

    Map<String, Answer> back = Intake.answers(read);
    back.remove("unit_name self");
    assertThat(back.keySet()).isEqualTo(entered.keySet());
    assertThat(back.keySet())
        .filteredOn(key -> !back.get(key).equals(entered.get(key)))
        .as("answers that came back otherwise")
        .isEmpty();
    assertThat(read.findings()).isEmpty();
  }

  private interface Filling {
    void fill(XSSFSheet sheet);
  }

  private static Submission filled(Filling filling) throws IOException {
    Path file = folder.resolve("dien.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(empty));
        OutputStream out = Files.newOutputStream(file)) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      put(sheet, row(sheet, "Tên cơ quan:"), 2, "Huyện Hàm Tân");
      filling.fill(sheet);
      workbook.write(out);
    }
    return Intake.read(file);
  }

  /** Enters random answers line by line and keeps what they are. */
  private static void enter(XSSFSheet sheet, Random random, Map<String, Answer> entered) {
    for (Question question : FORM.general()) {
      if (!question.id().equals("unit_name")) {
        int row = row(sheet, question.label() + ":");
        boolean text = question.type() instanceof AnswerType.Text;
        int number = random.nextInt(100_000);
        put(sheet, row, 2, text ? (Object) ("a" + number) : (Object) number);
        entered.put(
            question.id() + " self",
            Answer.given(text ? new AnswerValue.Text("a" + number) : number(number)));
      }
    }
    int row = row(sheet, "Tiêu chí");
    for (FormLine line : FORM.lines()) {
      row++;
      while (sheet.getRow(row).getCell(1).getStringCellValue().matches("\\d+\\. .*")) {
        row++;
      }
      Optional<Criterion> criterion =
          FORM.criteria().filter(c -> c.id().equals(line.id())).findFirst();
      for (Question question : criterion.stream().flatMap(c -> c.question().stream()).toList()) {
        for (Side side : Side.values()) {
          entered.put(
              question.id() + " " + side.term(),
              enter(sheet, random, row, side.ordinal(), criterion.get(), question.type()));
        }
      }
    }
  }

  private static Answer enter(
      XSSFSheet sheet, Random random, int row, int side, Criterion criterion, AnswerType type) {
    int points = POINTS[side];
    if (random.nextInt(5) == 0) {
      return Answer.blank();
    }
    if (type instanceof AnswerType.Ratio) {
      int part = random.nextInt(50_000);
      int whole = random.nextInt(50_000);
      put(sheet, row, FIGURES[side], part);
      put(sheet, row, FIGURES[side] + 1, whole);
      return Answer.given(
          new AnswerValue.Ratio(BigDecimal.valueOf(part), BigDecimal.valueOf(whole)));
    }
    if (!type.options().isEmpty()) {
      int chosen = random.nextInt(type.options().size());
      Option option = type.options().get(chosen);
      put(sheet, row + 1 + chosen, points, "x");
      return Answer.given(
          type instanceof AnswerType.YesNo
              ? new AnswerValue.YesNo(option.id().equals("yes"))
              : new AnswerValue.Chosen(option.id()));
    }
    if (type instanceof AnswerType.YesNo) {
      boolean nothing = criterion.max().signum() == 0;
      boolean yes = nothing || random.nextBoolean();
      put(sheet, row, points, nothing ? "x" : yes ? criterion.max().intValueExact() : 0);
      return Answer.given(new AnswerValue.YesNo(yes));
    }
    if (type instanceof AnswerType.Points) {
      int hundredths = random.nextInt(101);
      put(sheet, row, points, hundredths / 100.0);
      return Answer.given(
          new AnswerValue.Number(
              BigDecimal.valueOf(hundredths, 2)
                  .stripTrailingZeros()
                  .setScale(
                      Math.max(
                          0, BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().scale()))));
    }
    List<AnswerValue.Item> items = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      put(sheet, row + i, 1, i + ". Phần mềm " + i);
      put(sheet, row + i, points, i == 2 ? 0 : 2);
      items.add(new AnswerValue.Item("Phần mềm " + i, i != 2));
    }
    return Answer.given(new AnswerValue.Items(items));
  }

  private static AnswerValue number(int number) {
    return new AnswerValue.Number(BigDecimal.valueOf(number));
  }

  private static void put(XSSFSheet sheet, int row, int column, Object value) {
    var cell = sheet.getRow(row).getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else {
      cell.setCellValue(value.toString());
    }
  }

  private static int row(XSSFSheet sheet, String text) {
    for (Row row : sheet) {
      for (int column = 0; column <= 1; column++) {
        var cell = row.getCell(column);
        if (cell != null
            && cell.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING
            && cell.getStringCellValue().equals(text)) {
          return row.getRowNum();
        }
      }
    }
    throw new AssertionError("no row " + text);
  }

  private static XSSFDataValidation check(XSSFSheet sheet, int row, int column) {
    return sheet.getDataValidations().stream()
        .filter(
            check ->
                List.of(check.getRegions().getCellRangeAddresses()).stream()
                    .anyMatch(region -> region.isInRange(row, column)))
        .findFirst()
        .orElseThrow();
  }
}
