package vn.thuoc.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.ingest.filling.FormFiller;
import vn.thuoc.ingest.template.TemplateFormat;
import vn.thuoc.ingest.template.TemplateTexts;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.problem.Problem;

/** Whatever has happened to a file, it is read whole or refused with reasons. */
class DamagedFilesTest {
  private static final int FILES = 200;
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final List<String> FORMS =
      List.of(
          "binh-thuan-2022-district",
          "long-bien-2021-government",
          "an-giang-2018-commune",
          "huyen-thi-2020");
  private static final FormFiller FILLER = new FormFiller(CsvTexts.EVERY_TIER);
  private static final SubmissionReader READER =
      new SubmissionReader(
          Intake.INSTRUMENTS, CsvTexts.EVERY_TIER, new TemplateTexts(CsvTexts.EVERY_TIER));

  @TempDir Path folder;

  private record Sound(Instrument instrument, String ending, byte[] bytes) {
    String name() {
      return instrument.id() + "." + ending;
    }
  }

  @Test
  void everyDamagedFileIsReadWholeOrRefusedWithReasons() throws IOException {
    List<Sound> sound = sound();
    Map<Integer, ReadResult> results = new ConcurrentHashMap<>();
    Queue<String> wrong = new ConcurrentLinkedQueue<>();
    IntStream.range(0, FILES)
        .parallel()
        .forEach(
            seed -> {
              Sound form = sound.get(seed % sound.size());
              Damage damage = new Damage(seed);
              byte[] bytes = damaged(form, damage);
              String what = seed + " " + form.name() + ": " + damage.done();
              try {
                Path file = Files.write(folder.resolve(seed + "." + form.ending()), bytes);
                GuardedRead read = GuardedRead.of(READER, file, what);
                results.put(seed, read.result());
                wrong.addAll(faults(what, form.instrument(), read.result()));
                if (read.work().compareTo(LONGEST) > 0) {
                  wrong.add(what + ": took " + read.work());
                }
              } catch (IOException | RuntimeException | AssertionError e) {
                wrong.add(what + ": " + e + " " + List.of(e.getStackTrace()).subList(0, 5));
              }
            });

    assertThat(wrong).isEmpty();
    assertThat(results).hasSize(FILES);
    assertThat(results.values())
        .filteredOn(ReadResult.Refused.class::isInstance)
        .hasSizeBetween(FILES / 4, FILES - 10);
  }

  private static byte[] damaged(Sound form, Damage damage) {
    return switch (form.ending()) {
      case "csv" -> damage.plain(form.bytes());
      case "xls" -> damage.binary(form.bytes());
      default -> damage.archive(form.bytes());
    };
  }

  /** A file that lost its end may have lost figures, even in the middle of a number. */
  @Test
  void aCsvFormThatWasCutOffIsRefused() throws IOException {
    Instrument form = Intake.INSTRUMENTS.get("long-bien-2021-government");
    byte[] bytes = filled(form, TemplateFormat.CSV);
    int header = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("question_id");
    for (int length = header; length < lastQuestions(bytes); length += 211) {
      Path file = Files.write(folder.resolve("cut.csv"), Arrays.copyOf(bytes, length));

      assertThat(READER.read(file)).as("cut at " + length).isInstanceOf(ReadResult.Refused.class);
    }
  }

  /** Where the lines of the last questions begin; somebody may have taken out one of these. */
  private static int lastQuestions(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\nproposals.");
  }

  /** Without its styles, 85 % would be 0.85 and a date a number of days. */
  @Test
  void aWorkbookWithoutItsStylesIsRefused() throws IOException {
    Map<String, byte[]> parts = Damage.parts(filled(Intake.BINH_THUAN, TemplateFormat.XLSX));
    parts.remove("xl/styles.xml");
    parts.computeIfPresent("xl/_rels/workbook.xml.rels", (name, xml) -> without(xml, "styles.xml"));
    parts.computeIfPresent("[Content_Types].xml", (name, xml) -> without(xml, "styles.xml"));

    ReadResult result =
        READER.read(Files.write(folder.resolve("a.xlsx"), Damage.packed(parts, "")));

    assertThat(((ReadResult.Refused) result).problems())
        .extracting(Problem::code)
        .allMatch(IngestError.WORKBOOK_DAMAGED::equals);
  }

  private static byte[] without(byte[] xml, String target) {
    return new String(xml, StandardCharsets.UTF_8)
        .replaceAll("<(Relationship|Override)[^>]*" + target + "[^>]*/>", "")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** What is wrong with how a file was taken. */
  private static List<String> faults(String what, Instrument instrument, ReadResult result) {
    List<String> faults = new ArrayList<>();
    if (result instanceof ReadResult.Refused refused) {
      boolean told =
          !refused.problems().isEmpty()
              && refused.problems().stream()
                  .noneMatch(p -> p.message().vi().isBlank() || p.remedy().vi().isBlank());
      if (!told) {
        faults.add(what + ": refused without reasons " + refused.problems());
      }
    } else if (result instanceof ReadResult.Read read) {
      Set<String> asked =
          AskedQuestion.of(instrument).stream()
              .flatMap(q -> q.sides().stream().map(side -> q.question().id() + " " + side.term()))
              .collect(Collectors.toCollection(TreeSet::new));
      if (!read.submission().instrumentId().equals(instrument.id())
          || read.submission().answers().size() != asked.size()
          || !Intake.answers(read.submission()).keySet().equals(asked)) {
        faults.add(what + ": read in part");
      }
    }
    return faults;
  }

  private static List<Sound> sound() throws IOException {
    List<Sound> sound = new ArrayList<>();
    for (String id : FORMS) {
      Instrument instrument = Intake.INSTRUMENTS.get(id);
      for (TemplateFormat format : TemplateFormat.values()) {
        byte[] bytes = filled(instrument, format);
        sound.add(new Sound(instrument, format.name().toLowerCase(java.util.Locale.ROOT), bytes));
        if (format == TemplateFormat.XLSX) {
          sound.add(new Sound(instrument, "xls", old(bytes)));
        }
      }
    }
    return sound;
  }

  private static byte[] filled(Instrument instrument, TemplateFormat format) {
    Map<AnswerAddress, String> written = FormFillerTest.fitting(instrument, format, 11);
    return FILLER.fill(instrument, format, written);
  }

  /** The same cells in the format of Excel 97. */
  private static byte[] old(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
        HSSFWorkbook old = new HSSFWorkbook()) {
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        var sheet = old.createSheet(workbook.getSheetName(i));
        old.setSheetVisibility(i, workbook.getSheetVisibility(i));
        for (Row row : workbook.getSheetAt(i)) {
          Row copy = sheet.createRow(row.getRowNum());
          for (Cell cell : row) {
            if (cell.getColumnIndex() < 256) {
              put(copy.createCell(cell.getColumnIndex()), cell);
            }
          }
        }
      }
      old.write(out);
    }
    return out.toByteArray();
  }

  private static void put(Cell copy, Cell cell) {
    if (cell.getCellType() == CellType.NUMERIC) {
      copy.setCellValue(cell.getNumericCellValue());
    } else if (cell.getCellType() == CellType.STRING) {
      copy.setCellValue(cell.getStringCellValue());
    }
  }
}
