package vn.thuoc.ingest.annotation;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.thuoc.ingest.CsvLines;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Place;

/** Adds a column of remarks to the lines of a CSV form. */
final class CsvNotes {
  private static final Pattern LINE = Pattern.compile("(?:.*!)?[A-Z]{1,3}(\\d+)(?::.*)?");

  private final Language language;

  CsvNotes(Language language) {
    this.language = language;
  }

  byte[] write(CsvLines csv, String summary, List<Remark> remarks) {
    Map<Integer, List<String>> byLine = new HashMap<>();
    for (Remark remark : remarks) {
      byLine
          .computeIfAbsent(line(remark.place()), line -> new ArrayList<>())
          .add(remark.sentence(language));
    }
    int header = csv.header();
    int column = csv.column(CsvLines.REMARKS);
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().fieldSeparator(csv.separator()).build(text)) {
      for (int i = 0; i < csv.lines().size(); i++) {
        List<String> fields = new ArrayList<>(csv.lines().get(i));
        String said =
            byLine.getOrDefault(i + 1, List.of()).stream().collect(Collectors.joining(" "));
        String remark =
            i == header ? CsvLines.REMARKS : i == 0 ? (summary + " " + said).strip() : said;
        while (fields.size() <= column) {
          fields.add("");
        }
        fields.set(column, remark);
        writer.writeRecord(fields);
      }
    } catch (IOException e) {
      // writing to a text in memory touches nothing that could fail
      throw new UncheckedIOException(e);
    }
    return (CsvLines.BYTE_ORDER_MARK + text.toString()).getBytes(StandardCharsets.UTF_8);
  }

  /** The line of a place, from 1; the first where it is the whole file. */
  private static int line(Place place) {
    if (place instanceof Place.Cell cell) {
      Matcher matcher = LINE.matcher(cell.cell());
      if (matcher.matches()) {
        return Integer.parseInt(matcher.group(1));
      }
    }
    return 1;
  }
}
