package vn.thuoc.ingest.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.thuoc.ingest.CsvTemplate;
import vn.thuoc.ingest.IngestError;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;
import vn.thuoc.unit.Units;

/** Writes the empty form of an instrument, in its issuer's layout, as the reader takes it back. */
public final class TemplateWriter {

  /**
   * Writes the file, over an existing one if there is one; its name says in which format.
   *
   * @throws ProblemException when the file cannot be written
   */
  public void write(Instrument instrument, Units units, Path out) {
    TemplateFormat format =
        TemplateFormat.of(out)
            .orElseThrow(() -> new IllegalArgumentException("no format of a template: " + out));
    try {
      Files.write(out, bytes(instrument, units, format));
    } catch (IOException e) {
      throw new ProblemException(
          Problem.error(
              IngestError.FILE_UNWRITABLE,
              Place.named(out.toString()),
              new Words("Không ghi được tệp.", "The file cannot be written."),
              new Words(
                  "Kiểm tra thư mục và quyền ghi.", "Check the folder and the right to write.")),
          e);
    }
  }

  /** The bytes of the file. */
  public byte[] bytes(Instrument instrument, Units units, TemplateFormat format)
      throws IOException {
    return switch (format) {
      case XLSX -> new WorkbookTemplate(instrument, units).bytes();
      case DOCX -> new WordTemplate(instrument).bytes();
      case CSV -> new CsvTemplate(instrument).bytes();
    };
  }
}
