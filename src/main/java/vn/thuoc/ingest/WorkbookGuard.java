package vn.thuoc.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.thuoc.problem.Words;

/** Looks at the bytes of a file before anything opens them as a workbook. */
final class WorkbookGuard {
  private static final String WORKBOOK_PART = "xl/workbook.xml";

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
      case OOXML -> checkZip(bytes);
      case OLE2 -> throw oldOrEncrypted(bytes);
      default -> throw notAWorkbook();
    }
  }

  private void checkZip(byte[] bytes) throws Refusal {
    List<String> listed = new ArrayList<>();
    List<String> streamed = new ArrayList<>();
    try (ZipFile zip =
            ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get();
        ZipArchiveInputStream stream = new ZipArchiveInputStream(new ByteArrayInputStream(bytes))) {
      Collections.list(zip.getEntries()).forEach(entry -> listed.add(name(entry)));
      long unzipped = 0;
      byte[] buffer = new byte[1 << 16];
      for (ZipArchiveEntry entry = stream.getNextEntry();
          entry != null;
          entry = stream.getNextEntry()) {
        streamed.add(name(entry));
        if (streamed.size() > Limits.ENTRIES) {
          throw Refusal.unsafe(
              file,
              "chứa hơn " + Limits.ENTRIES + " phần",
              "more than " + Limits.ENTRIES + " parts");
        }
        for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
          unzipped += read;
          if (unzipped > Limits.UNZIPPED_BYTES) {
            throw Refusal.unsafe(
                file,
                "giải nén ra hơn " + (Limits.UNZIPPED_BYTES >> 20) + " MiB",
                "unzips to more than " + (Limits.UNZIPPED_BYTES >> 20) + " MiB");
          }
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw Refusal.damaged(file);
    }
    checkNames(listed, streamed);
  }

  /** Two readers of one zip must see the same parts, each once; else they may see two forms. */
  private void checkNames(List<String> listed, List<String> streamed) throws Refusal {
    Set<String> names = new HashSet<>();
    for (String name : streamed) {
      if (!names.add(name)) {
        throw Refusal.unsafe(
            file, "phần «" + name + "» có hai lần bên trong", "part '" + name + "' stands twice");
      }
    }
    if (listed.size() != streamed.size() || !names.equals(Set.copyOf(listed))) {
      throw Refusal.unsafe(
          file,
          "mục lục bên trong không khớp nội dung",
          "its table of contents does not agree with what it holds");
    }
    if (!names.contains(WORKBOOK_PART)) {
      throw notAWorkbook();
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

  private static String name(ZipArchiveEntry entry) {
    return entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
  }
}
