package vn.thuoc.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.thuoc.problem.Words;

/**
 * Reads a form in Word or Excel, in their formats of today and of before 2007. What a file is, its
 * bytes tell, whatever its name says; text files (CSV) are read elsewhere.
 */
final class FormFiles {
  private static final int FIRST_LETTERS = 512;

  /**
   * What the file shows.
   *
   * @param name the file's name, for messages
   * @throws Refusal when the file is no form, or cannot be read for certain, with advice
   */
  SentForm read(String name, byte[] bytes) throws Refusal {
    if (bytes.length == 0) {
      throw Refusal.of(
          IngestError.FILE_EMPTY,
          name,
          new Words("Tệp rỗng, 0 byte.", "The file is empty, 0 bytes."),
          new Words("Gửi lại tệp đã điền.", "Send the filled-in file again."));
    }
    FileMagic magic = FileMagic.valueOf(bytes);
    return switch (magic) {
      case OOXML ->
          switch (new OoxmlGuard(name).check(bytes)) {
            case WORKBOOK -> new WorkbookReader(name).read(bytes);
            case DOCUMENT -> new WordReader(name).read(bytes);
          };
      case OLE2 -> old(name, bytes);
      default -> throw other(name, magic, bytes);
    };
  }

  private static SentForm old(String name, byte[] bytes) throws Refusal {
    if (bytes.length > Limits.OLD_FILE_BYTES) {
      throw Refusal.tooLarge(
          name,
          "tệp kiểu cũ (.doc, .xls) lớn hơn " + (Limits.OLD_FILE_BYTES >> 20) + " MiB",
          "a file of the old kind (.doc, .xls) above " + (Limits.OLD_FILE_BYTES >> 20) + " MiB");
    }
    return switch (container(name, bytes)) {
      case "EncryptedPackage" -> throw Refusal.encrypted(name);
      case "Workbook" -> new OldWorkbookReader(name).read(bytes);
      case "WordDocument" -> new OldDocumentReader(name).read(bytes);
      case "Book" -> throw tooOld(name, "Excel 95 hoặc cũ hơn", "Excel 95 or older", ".xlsx");
      default ->
          throw Refusal.notAForm(
              name, "là tệp của một chương trình khác", "it is a file of another program");
    };
  }

  /** The stream by which a container of old kind is known. */
  private static String container(String name, byte[] bytes) throws Refusal {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      DirectoryEntry root = files.getRoot();
      for (String stream : List.of("EncryptedPackage", "Workbook", "WordDocument", "Book")) {
        if (root.hasEntryCaseInsensitive(stream)) {
          return stream;
        }
      }
      return "";
    } catch (IOException | RuntimeException e) {
      // POI throws many kinds of unchecked exceptions over broken containers; all mean the same
      throw Refusal.damaged(name);
    }
  }

  static Refusal tooOld(String file, String vi, String en, String better) {
    return Refusal.of(
        IngestError.WORKBOOK_OLD,
        file,
        new Words("Tệp thuộc định dạng " + vi + ".", "The file is of " + en + "."),
        new Words(
            "Mở ra, chọn Lưu thành dạng " + better + " rồi gửi lại.",
            "Open it, save it as " + better + " and send that."));
  }

  private static Refusal other(String file, FileMagic magic, byte[] bytes) {
    return switch (magic) {
      case RTF -> Refusal.notAForm(file, "là tệp RTF mang tên khác", "it is an RTF file");
      case HTML -> html(file);
      case PDF -> Refusal.notAForm(file, "là tệp PDF", "it is a PDF");
      case WORD2 -> tooOld(file, "Word 2.0", "Word 2.0", ".docx");
      case BIFF2, BIFF3, BIFF4 ->
          tooOld(file, "Excel 4.0 hoặc cũ hơn", "Excel 4.0 or older", ".xlsx");
      case JPEG, GIF, PNG, TIFF, BMP, WMF, EMF ->
          Refusal.notAForm(file, "là một tấm ảnh", "it is a picture");
      default -> text(file, bytes);
    };
  }

  private static Refusal html(String file) {
    return Refusal.notAForm(
        file, "là trang web (HTML) mang tên khác", "it is a web page (HTML) by another name");
  }

  private static Refusal text(String file, byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, FIRST_LETTERS), StandardCharsets.ISO_8859_1)
            .replaceFirst("^\u00ef\u00bb\u00bf", "")
            .strip()
            .toLowerCase(Locale.ROOT);
    if (start.startsWith("<!doctype html") || start.contains("<html")) {
      return html(file);
    }
    if (start.startsWith("mime-version") || start.startsWith("from: <saved by")) {
      return Refusal.notAForm(
          file, "là trang web lưu thành một tệp (MHT)", "it is a web archive (MHT)");
    }
    if (start.startsWith("<?xml") || start.startsWith("<")) {
      return Refusal.notAForm(
          file, "là tệp XML, không phải .docx hay .xlsx", "it is XML, neither .docx nor .xlsx");
    }
    return Refusal.notAForm(file, "là tệp kiểu khác", "it is a file of another kind");
  }
}
