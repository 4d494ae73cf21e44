package vn.thuoc.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.thuoc.ingest.text.Decoding;
import vn.thuoc.ingest.text.TextDecoder;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Words;

/** Turns the bytes of a CSV form into lines, however a spreadsheet has saved it. */
final class CsvText {
  /** What the first line of a CSV form begins with. */
  static final String FIRST_WORD = "instrument_id";

  private static final int LOOKED_AT = 128;

  private final String file;
  private boolean ended = true;

  CsvText(String file) {
    this.file = file;
  }

  /** Whether these are the bytes of a CSV form, whatever the file's name and encoding. */
  static boolean isForm(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
    return start
        .replaceAll("[^\\x21-\\x7e]", "")
        .replaceAll("^[\"']+", "")
        .toLowerCase(Locale.ROOT)
        .startsWith(FIRST_WORD);
  }

  /**
   * The fields of every line, empty lines as well, so that a line keeps the row it has in Excel.
   */
  List<List<String>> read(byte[] bytes, Findings findings) throws Refusal {
    String text = text(bytes, findings);
    if (text.chars().filter(letter -> letter == '"').count() % 2 != 0) {
      throw damaged("có dấu ngoặc kép không đóng", "a quotation mark is not closed");
    }
    ended = text.endsWith("\n") || text.endsWith("\r");
    List<List<String>> lines = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .skipEmptyLines(false)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .build(
                CsvRecordHandler.builder()
                    .maxFields(Limits.COLUMNS)
                    .maxFieldSize(Limits.TEXT)
                    .build(),
                text)) {
      for (CsvRecord line : reader) {
        if (lines.size() == Limits.LINES) {
          throw Refusal.tooLarge(
              file, "hơn " + Limits.LINES + " dòng", "more than " + Limits.LINES + " lines");
        }
        lines.add(List.copyOf(line.getFields()));
      }
    } catch (CsvParseException e) {
      throw damaged(
          "dòng " + (lines.size() + 1) + " không tách được thành các ô",
          "line " + (lines.size() + 1) + " cannot be split into cells");
    } catch (IOException e) {
      // reading from a text in memory touches nothing that could fail
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  /** The same with what stands between the fields, for writing them again. */
  CsvLines lines(byte[] bytes, Findings findings) throws Refusal {
    return new CsvLines(read(bytes, findings), separator(text(bytes, new Findings(file, ""))));
  }

  private String text(byte[] bytes, Findings findings) throws Refusal {
    if (bytes.length > Limits.TEXT_BYTES) {
      throw Refusal.tooLarge(
          file,
          "phiếu CSV lớn hơn " + (Limits.TEXT_BYTES >> 20) + " MiB",
          "a CSV form of more than " + (Limits.TEXT_BYTES >> 20) + " MiB");
    }
    Decoding decoding = TextDecoder.decode(bytes);
    if (decoding instanceof Decoding.Refused refused) {
      throw Refusal.of(IngestError.TEXT_NOT_UTF8, file, refused.message(), refused.remedy());
    }
    Decoding.Read read = (Decoding.Read) decoding;
    if (read.converted()) {
      findings.add(RepairedLetters.converted(findings.sheet(), Set.of(read.encoding())));
    }
    return read.text();
  }

  /** What stands behind the first word; a spreadsheet saves with the separator of its country. */
  private static char separator(String text) {
    String behind =
        text.stripLeading()
            .replaceFirst("^[\"']*", "")
            .replaceFirst("^.{0," + FIRST_WORD.length() + "}", "");
    return behind
        .replaceFirst("^[\"\\s&&[^\t]]*", "")
        .chars()
        .limit(1)
        .filter(letter -> ";\t|".indexOf(letter) >= 0)
        .mapToObj(letter -> (char) letter)
        .findFirst()
        .orElse(',');
  }

  /** Whether the last line was ended; the line in which a file was cut off is not. */
  boolean ended() {
    return ended;
  }

  /** What stands where a file was cut off may be half a number. */
  Problem cutOff() {
    return damaged("bị cắt ngang, thiếu phần cuối của phiếu", "the end of the form is cut off")
        .problems()
        .get(0);
  }

  private Refusal damaged(String vi, String en) {
    return Refusal.of(
        IngestError.TEXT_DAMAGED,
        file,
        new Words("Tệp CSV bị hỏng: " + vi + ".", "The CSV file is damaged: " + en + "."),
        new Words(
            "Mở bằng Excel, kiểm tra và lưu lại thành CSV UTF-8.",
            "Open it in Excel, look through it and save it as CSV UTF-8."));
  }
}
