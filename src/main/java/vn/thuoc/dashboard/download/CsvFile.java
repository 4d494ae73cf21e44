package vn.thuoc.dashboard.download;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.thuoc.dashboard.ComponentTable;
import vn.thuoc.metric.workbook.FormulaLike;

/**
 * A table as RFC 4180 has it, in UTF-8 with a byte order mark, by which Excel knows the letters.
 */
final class CsvFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final ComponentTable table;

  CsvFile(ComponentTable table) {
    this.table = table;
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      writer.write(BYTE_ORDER_MARK);
      try (CsvWriter csv =
          CsvWriter.builder()
              .lineDelimiter(LineDelimiter.CRLF)
              .quoteStrategy(quotes())
              .build(writer)) {
        csv.writeRecord(
            table.columns().stream()
                .map(column -> harmless(column.label().in(table.language())))
                .toList());
        for (Map<String, Object> row : table.rows()) {
          csv.writeRecord(
              table.columns().stream().map(column -> field(row.get(column.id()))).toList());
        }
      }
    } catch (IOException e) {
      // writing into memory touches nothing that could fail
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A line with nothing on it would be passed over by those who read the file. */
  private QuoteStrategy quotes() {
    return table.columns().size() == 1 ? QuoteStrategies.EMPTY : QuoteStrategies.REQUIRED;
  }

  private static String field(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    return value instanceof String text ? harmless(text) : value.toString();
  }

  private static String harmless(String text) {
    return FormulaLike.is(text) ? "'" + text : text;
  }
}
