package vn.thuoc.app;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;

/** Ways to print rows. */
enum RowFormat {
  /** Comma-separated, UTF-8, one header line; absent is empty. */
  CSV {
    @Override
    void write(PrintStream out, List<String> columns, Iterable<Map<String, Object>> rows) {
      try (CsvWriter csv = CsvWriter.builder().build(open(out))) {
        csv.writeRecord(columns);
        for (Map<String, Object> row : rows) {
          csv.writeRecord(texts(columns, row));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  },
  /** An array of objects; decimals are numbers with all their digits, absent is null. */
  JSON {
    @Override
    void write(PrintStream out, List<String> columns, Iterable<Map<String, Object>> rows) {
      JsonMapper mapper = JsonMapper.builder().build();
      try (JsonGenerator json = mapper.createGenerator(open(out))) {
        json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
        json.writeStartArray();
        json.writeRaw(rows.iterator().hasNext() ? "\n" : "");
        for (Map<String, Object> row : rows) {
          json.writeStartObject();
          for (String column : columns) {
            json.writeFieldName(column);
            json.writePOJO(value(row.get(column)));
          }
          json.writeEndObject();
          json.writeRaw("\n");
        }
        json.writeEndArray();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  },
  /** Columns beside each other, for people. */
  TABLE {
    @Override
    void write(PrintStream out, List<String> columns, Iterable<Map<String, Object>> rows) {
      List<List<String>> lines = new ArrayList<>();
      lines.add(columns);
      rows.forEach(row -> lines.add(texts(columns, row)));
      List<Integer> widths = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        int column = i;
        widths.add(
            lines.stream().mapToInt(line -> ShownText.width(line.get(column))).max().orElse(0));
      }
      for (List<String> line : lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.size(); i++) {
          int room = widths.get(i) - ShownText.width(line.get(i)) + 2;
          text.append(line.get(i)).append(" ".repeat(room));
        }
        out.println(text.toString().stripTrailing());
      }
    }
  };

  abstract void write(PrintStream out, List<String> columns, Iterable<Map<String, Object>> rows);

  /** The format of this name, if the command offers it. */
  static RowFormat named(String name, List<RowFormat> offered) {
    return offered.stream()
        .filter(format -> format.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () -> {
              String known =
                  String.join(
                      ", ", offered.stream().map(f -> f.name().toLowerCase(Locale.ROOT)).toList());
              return new ProblemException(
                  Problem.error(
                      AppError.FORMAT_UNKNOWN,
                      Place.named("--format"),
                      new Words(
                          "Không có dạng xuất «" + name + "».",
                          "There is no format '" + name + "'."),
                      new Words("Dùng một trong: " + known + ".", "Use one of: " + known + ".")));
            });
  }

  private static Writer open(PrintStream out) {
    return new OutputStreamWriter(out, StandardCharsets.UTF_8);
  }

  private static List<String> texts(List<String> columns, Map<String, Object> row) {
    return columns.stream().map(column -> Cells.text(row.get(column))).toList();
  }

  private static Object value(Object value) {
    if (value instanceof BigDecimal decimal) {
      return Cells.plain(decimal);
    }
    return value instanceof Number
            || value instanceof Boolean
            || value instanceof Map
            || value == null
        ? value
        : value.toString();
  }
}
