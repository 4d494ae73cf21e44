package vn.thuoc.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.thuoc.problem.Words;

/** Looks at the bytes of a file before anything opens them as a workbook. */
final class WorkbookGuard {
  private final String file;

  WorkbookGuard(String file) {
    this.file = file;
  }

  void check(byte[] bytes) throws Refusal {
    if (bytes.length == 0) {
      throw Refusal.of(
          IngestError.FILE_EMPTY,
          file,
          new Words("Tệp rỗng, 0 byte.", "The file is empty, 0 bytes."),
          new Words("Gửi lại tệp đã điền.", "Send the filled-in file again."));
    }
    switch (FileMagic.valueOf(bytes)) {
      case OOXML -> {
        if (new OoxmlGuard(file).check(bytes) != OoxmlGuard.Kind.WORKBOOK) {
          throw notAWorkbook();
        }
      }
      case OLE2 -> throw oldOrEncrypted(bytes);
      default -> throw notAWorkbook();
    }
  }

  private Refusal oldOrEncrypted(byte[] bytes) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      DirectoryEntry root = files.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        return Refusal.of(
            IngestError.WORKBOOK_ENCRYPTED,
            file,
            new Words("Tệp có đặt mật khẩu.", "The file is protected by a password."),
            new Words("Bỏ mật khẩu rồi gửi lại.", "Remove the password and send it again."));
      }
      if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
        return Refusal.of(
            IngestError.WORKBOOK_OLD,
            file,
            new Words("Tệp là Excel kiểu cũ (.xls).", "The file is an old Excel file (.xls)."),
            new Words(
                "Mở bằng Excel, chọn Lưu thành «Excel Workbook (.xlsx)».",
                "Open it in Excel and save it as 'Excel Workbook (.xlsx)'."));
      }
      return notAWorkbook();
    } catch (IOException | RuntimeException e) {
      // POI throws many kinds of unchecked exceptions over broken containers; all mean the same
      return Refusal.damaged(file);
    }
  }

  private Refusal notAWorkbook() {
    return Refusal.of(
        IngestError.NOT_A_WORKBOOK,
        file,
        new Words(
            "Tệp không phải là bảng tính .xlsx, cũng không phải phiếu CSV theo mẫu.",
            "The file is neither an .xlsx workbook nor a form in CSV."),
        new Words(
            "Gửi tệp Excel .xlsx hoặc CSV do lệnh «template» ghi ra; đổi đuôi tên tệp không làm nó"
                + " thành Excel.",
            "Send an Excel .xlsx, or a CSV as command 'template' writes it; renaming a file does"
                + " not make it one."));
  }
}
