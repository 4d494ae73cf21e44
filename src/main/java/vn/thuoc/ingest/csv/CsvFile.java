package vn.thuoc.ingest.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thuoc.ingest.text.Decoding;
import vn.thuoc.ingest.text.TextDecoder;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/**
 * A CSV file with a header line, in UTF-8 or any encoding that can be told for certain; fields are
 * parted by commas, or by semicolons or tabs where the header is.
 *
 * @param name name of the file, as problems give it
 * @param hash SHA-256 of its bytes
 * @param rows its rows but for the header
 */
public record CsvFile(String name, String hash, List<CsvRow> rows) {
  private static final long MOST_BYTES = 64L << 20;

  public CsvFile {
    rows = List.copyOf(rows);
  }

  /**
   * Reads a file.
   *
   * @param required the columns it must have
   * @param problems told of rows whose number of fields is wrong; they are left out
   * @throws ProblemException when the file cannot be read as such a table at all
   */
  public static CsvFile read(Path path, List<String> required, Problems problems) {
    String name = String.valueOf(path.getFileName());
    byte[] bytes = bytes(path, name);
    String text = decoded(bytes, name);
    List<CsvRecord> records = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text)) {
      reader.forEach(records::add);
    } catch (IOException | CsvParseException e) {
      throw new ProblemException(
          Problem.error(
              CsvError.CSV_DAMAGED,
              Place.named(name),
              new Words("Tệp CSV bị hỏng.", "The CSV file is damaged."),
              new Words(
                  "Kiểm tra các dấu ngoặc kép, hoặc lưu lại thành CSV.",
                  "Check the quotes, or save it as CSV again.")),
          e);
    }
    if (records.isEmpty()) {
      throw refused(
          CsvError.FILE_EMPTY,
          Place.named(name),
          new Words("Tệp không có gì.", "The file is empty."),
          new Words("Gửi lại tệp.", "Send it again."));
    }
    List<String> header = header(records.get(0), name, required);
    List<CsvRow> rows = new ArrayList<>();
    for (CsvRecord record : records.subList(1, records.size())) {
      row(record, name, header, problems).ifPresent(rows::add);
    }
    return new CsvFile(name, hash(bytes), rows);
  }

  private static Optional<CsvRow> row(
      CsvRecord record, String name, List<String> header, Problems problems) {
    Place.Line place = new Place.Line(name, Math.toIntExact(record.getStartingLineNumber()));
    if (record.getFieldCount() != header.size()) {
      int count = record.getFieldCount();
      problems.add(
          Problem.error(
              CsvError.FIELDS_WRONG,
              place,
              new Words(
                  "Dòng có " + count + " ô, tiêu đề có " + header.size() + ".",
                  "The row has " + count + " fields, the header " + header.size() + "."),
              new Words(
                  "Tên có dấu phẩy phải nằm trong ngoặc kép.",
                  "A name with a comma must stand in quotes.")));
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      values.put(header.get(i), record.getField(i));
    }
    return Optional.of(new CsvRow(place, values));
  }

  private static List<String> header(CsvRecord record, String name, List<String> required) {
    List<String> header =
        record.getFields().stream().map(field -> field.strip().toLowerCase(Locale.ROOT)).toList();
    Problems problems = new Problems();
    Place place = new Place.Line(name, 1);
    List<String> missing = required.stream().filter(c -> !header.contains(c)).toList();
    if (!missing.isEmpty()) {
      String columns = String.join(", ", missing);
      problems.add(
          Problem.error(
              CsvError.COLUMN_MISSING,
              place,
              new Words("Thiếu cột: " + columns + ".", "Columns are missing: " + columns + "."),
              new Words(
                  "Dòng đầu phải có các cột: " + String.join(", ", required) + ".",
                  "The first line must have the columns: " + String.join(", ", required) + ".")));
    }
    Set<String> seen = new LinkedHashSet<>();
    Set<String> twice =
        header.stream().filter(column -> !seen.add(column)).collect(Collectors.toSet());
    if (!twice.isEmpty()) {
      String columns = String.join(", ", twice);
      problems.add(
          Problem.error(
              CsvError.COLUMN_TWICE,
              place,
              new Words("Cột viết hai lần: " + columns + ".", "Columns twice: " + columns + "."),
              new Words("Bỏ một trong hai.", "Remove one of them.")));
    }
    problems.orThrow();
    return header;
  }

  private static char separator(String text) {
    String first = text.lines().findFirst().orElse("");
    if (first.contains(",")) {
      return ',';
    }
    return first.contains(";") ? ';' : first.contains("\t") ? '\t' : ',';
  }

  private static byte[] bytes(Path path, String name) {
    try {
      if (Files.size(path) > MOST_BYTES) {
        throw refused(
            CsvError.FILE_TOO_LARGE,
            Place.named(name),
            new Words("Tệp lớn hơn 64 MiB.", "The file is larger than 64 MiB."),
            new Words("Chia tệp ra.", "Send it in parts."));
      }
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new ProblemException(
          Problem.error(
              CsvError.FILE_UNREADABLE,
              Place.named(path.toString()),
              new Words("Không mở được tệp.", "The file cannot be opened."),
              new Words("Kiểm tra đường dẫn và quyền đọc.", "Check the path and permissions.")),
          e);
    }
  }

  private static String decoded(byte[] bytes, String name) {
    Decoding decoding = TextDecoder.decode(bytes);
    if (decoding instanceof Decoding.Refused refused) {
      throw refused(CsvError.NOT_UTF8, Place.named(name), refused.message(), refused.remedy());
    }
    return ((Decoding.Read) decoding).text();
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ProblemException refused(CsvError code, Place place, Words message, Words remedy) {
    return new ProblemException(Problem.error(code, place, message, remedy));
  }
}
