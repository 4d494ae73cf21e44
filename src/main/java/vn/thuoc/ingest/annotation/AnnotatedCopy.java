package vn.thuoc.ingest.annotation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.thuoc.ingest.CsvLines;
import vn.thuoc.ingest.IngestError;
import vn.thuoc.problem.ErrorCode;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Problem;

/** Writes the copy of a file that is sent back to a unit: the same file with remarks in it. */
public final class AnnotatedCopy {
  /** Refusals of the content, of files that were opened and are what they should be. */
  private static final Set<ErrorCode> OF_CONTENT =
      Set.of(
          IngestError.FORM_UNKNOWN,
          IngestError.FORM_TWICE,
          IngestError.COLUMN_MISSING,
          IngestError.COLUMN_TWICE,
          IngestError.YEAR_UNCLEAR,
          IngestError.UNIT_UNKNOWN,
          IngestError.UNIT_AMBIGUOUS,
          IngestError.QUESTION_UNKNOWN);

  private final Language language;

  public AnnotatedCopy(Language language) {
    this.language = language;
  }

  /** Whether a file refused for this is one that may be opened and written again. */
  public static boolean possible(List<Problem> problems) {
    return problems.stream().allMatch(problem -> OF_CONTENT.contains(problem.code()));
  }

  /**
   * The copy; nothing where there is no place for remarks in such a file.
   *
   * @param file its name
   * @param bytes what was sent, as intake has read it
   * @param summary one sentence about all of it
   */
  public Optional<byte[]> write(String file, byte[] bytes, String summary, List<Remark> remarks)
      throws IOException {
    Optional<CsvLines> csv = CsvLines.of(file, bytes);
    if (csv.isPresent()) {
      return Optional.of(new CsvNotes(language).write(csv.get(), summary, remarks));
    }
    return switch (FileMagic.valueOf(bytes)) {
      case OOXML ->
          holds(bytes, "/word/document.xml")
              ? Optional.of(document(bytes, summary, remarks))
              : Optional.of(
                  workbook(new XSSFWorkbook(new ByteArrayInputStream(bytes)), summary, remarks));
      case OLE2 -> oldWorkbook(bytes, summary, remarks);
      default -> Optional.empty();
    };
  }

  private byte[] workbook(Workbook opened, String summary, List<Remark> remarks)
      throws IOException {
    try (Workbook workbook = opened;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      WorkbookNotes notes = new WorkbookNotes(workbook, language);
      notes.write(remarks);
      new RemarkSheet(workbook, notes.colours(), language).write(summary, remarks);
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private Optional<byte[]> oldWorkbook(byte[] bytes, String summary, List<Remark> remarks)
      throws IOException {
    try {
      return Optional.of(
          workbook(new HSSFWorkbook(new ByteArrayInputStream(bytes)), summary, remarks));
    } catch (IllegalArgumentException notAWorkbook) {
      // old Word documents lie in the same kind of container, and POI writes none
      return Optional.empty();
    }
  }

  private byte[] document(byte[] bytes, String summary, List<Remark> remarks) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      new DocumentNotes(document, language).write(summary, remarks);
      document.write(out);
      return out.toByteArray();
    }
  }

  private static boolean holds(byte[] bytes, String part) throws IOException {
    try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(bytes))) {
      return parts.containPart(PackagingURIHelper.createPartName(part));
    } catch (OpenXML4JException e) {
      throw new IOException(e);
    }
  }
}
