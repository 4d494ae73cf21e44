package vn.thuoc.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.ingest.template.TemplateTexts;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.problem.ErrorCode;
import vn.thuoc.unit.Units;

/** The real definitions, and the real sheet to be read as it is or changed first. */
final class Intake {
  static final Instruments INSTRUMENTS =
      Instruments.read(DefinitionFolder.onClassPath("etl").under("instruments"));
  static final Units UNITS = Units.read(DefinitionFolder.onClassPath("etl").under("units"));
  static final Instrument BINH_THUAN = INSTRUMENTS.get("binh-thuan-2022-district");
  static final SubmissionReader READER =
      new SubmissionReader(INSTRUMENTS, UNITS, new TemplateTexts(UNITS));

  /** The row of the header in the real sheet, from 0. */
  static final int HEADER = 13;

  private Intake() {}

  static byte[] sampleBytes() {
    return DefinitionFolder.onClassPath("etl").bytes("samples/real/la-gi-2022.xlsx");
  }

  static Path sample(Path folder) throws IOException {
    return Files.write(folder.resolve("la-gi-2022.xlsx"), sampleBytes());
  }

  /** The real sheet with changes. */
  static Path changed(Path folder, Consumer<XSSFSheet> change) throws IOException {
    Path file = folder.resolve("changed.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(sampleBytes()));
        OutputStream out = Files.newOutputStream(file)) {
      change.accept(workbook.getSheetAt(0));
      workbook.write(out);
    }
    return file;
  }

  static Submission read(Path file) {
    ReadResult result = READER.read(file);
    if (result instanceof ReadResult.Refused refused) {
      throw new AssertionError(refused.problems().toString());
    }
    return ((ReadResult.Read) result).submission();
  }

  static List<ErrorCode> refusal(Path file) {
    ReadResult result = READER.read(file);
    if (result instanceof ReadResult.Read read) {
      throw new AssertionError("read: " + read.submission().findings());
    }
    return ((ReadResult.Refused) result).problems().stream().map(p -> p.code()).toList();
  }

  static StagedAnswer staged(Submission submission, String question, Side side) {
    return submission.answers().stream()
        .filter(a -> a.questionId().equals(question) && a.side() == side)
        .findFirst()
        .orElseThrow();
  }

  static Answer answer(Submission submission, String question, Side side) {
    return staged(submission, question, side).answer();
  }

  /** Question and side to answer, for comparing two readings whatever their cells. */
  static Map<String, Answer> answers(Submission submission) {
    Map<String, Answer> answers = new TreeMap<>();
    submission
        .answers()
        .forEach(a -> answers.put(a.questionId() + " " + a.side().term(), a.answer()));
    return answers;
  }

  /** The answers in which two readings differ. */
  static List<String> difference(Submission one, Submission other) {
    Map<String, Answer> first = answers(one);
    Map<String, Answer> second = answers(other);
    if (!first.keySet().equals(second.keySet())) {
      throw new AssertionError("not the same questions");
    }
    return first.keySet().stream()
        .filter(key -> !first.get(key).equals(second.get(key)))
        .map(key -> key + ": " + first.get(key) + " / " + second.get(key))
        .toList();
  }

  static List<ErrorCode> codes(Submission submission) {
    return submission.findings().stream().map(Finding::code).toList();
  }

  static BigDecimal printed(Submission submission, String line, Side side) {
    return submission.printed().stream()
        .filter(p -> p.lineId().equals(line) && p.side() == side)
        .map(PrintedPoints::points)
        .findFirst()
        .orElseThrow();
  }

  static Cell cell(XSSFSheet sheet, String address) {
    CellReference reference = new CellReference(address);
    Row row = sheet.getRow(reference.getRow());
    row = row == null ? sheet.createRow(reference.getRow()) : row;
    return row.getCell(reference.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  /** Puts the columns into another order; -1 makes an empty one. Merged cells come apart. */
  static void rearrange(XSSFSheet sheet, int fromRow, int... order) {
    while (sheet.getNumMergedRegions() > 0) {
      sheet.removeMergedRegion(0);
    }
    for (int index = fromRow; index <= sheet.getLastRowNum(); index++) {
      Row row = sheet.getRow(index);
      if (row != null) {
        Object[] before = new Object[order.length];
        for (int i = 0; i < order.length; i++) {
          before[i] = order[i] < 0 ? null : value(row.getCell(order[i]));
        }
        for (int i = row.getLastCellNum() - 1; i >= 0; i--) {
          if (row.getCell(i) != null) {
            row.removeCell(row.getCell(i));
          }
        }
        for (int i = 0; i < order.length; i++) {
          put(row, i, before[i]);
        }
      }
    }
  }

  static void put(Row row, int column, Object value) {
    if (value instanceof Double number) {
      row.createCell(column).setCellValue(number);
    } else if (value != null) {
      row.createCell(column).setCellValue(value.toString());
    }
  }

  private static Object value(Cell cell) {
    if (cell == null || cell.getCellType() == CellType.BLANK) {
      return null;
    }
    return cell.getCellType() == CellType.NUMERIC
        ? (Object) cell.getNumericCellValue()
        : cell.getStringCellValue();
  }

  /** Rewrites every text of the sheet. */
  static void texts(XSSFSheet sheet, java.util.function.UnaryOperator<String> rewrite) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getCellType() == CellType.STRING) {
          cell.setCellValue(rewrite.apply(cell.getStringCellValue()));
        }
      }
    }
  }
}
