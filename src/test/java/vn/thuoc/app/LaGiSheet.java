package vn.thuoc.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.thuoc.definition.DefinitionFolder;

/** The real sheet as a file: as it is, or with changes. */
final class LaGiSheet {
  private LaGiSheet() {}

  static byte[] bytes() {
    return DefinitionFolder.onClassPath("etl").bytes("samples/real/la-gi-2022.xlsx");
  }

  static Path real(Path folder) throws IOException {
    return Files.write(folder.resolve("la-gi-2022.xlsx"), bytes());
  }

  static Path changed(Path file, Consumer<XSSFSheet> change) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes()));
        OutputStream out = Files.newOutputStream(file)) {
      change.accept(workbook.getSheetAt(0));
      workbook.write(out);
    }
    return file;
  }

  /** 72 mailboxes of 74 in line 4.1.a, verified, where the real sheet has 71. */
  static Path corrected(Path folder) throws IOException {
    return changed(folder.resolve("ban-sua.xlsx"), sheet -> cell(sheet, "H94").setCellValue(72));
  }

  static XSSFCell cell(XSSFSheet sheet, String address) {
    CellReference reference = new CellReference(address);
    return sheet.getRow(reference.getRow()).getCell(reference.getCol());
  }
}
