package vn.thuoc.ingest.staging;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The rows of one form as bytes: a thousand forms wait on disk between reading and staging, not in
 * memory. A name of a column is written where it comes first, and its number from then on.
 */
final class PackedRows {
  private static final int TEXT = 0;
  private static final int INTEGER = 1;
  private static final int LONG = 2;
  private static final int DECIMAL = 3;
  private static final int NO = 4;
  private static final int YES = 5;
  private static final int BUFFER = 16 << 10;

  private PackedRows() {}

  /** Table to rows, as bytes. */
  static byte[] pack(Map<String, List<Map<String, Object>>> tables) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater quick = new Deflater(Deflater.BEST_SPEED);
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(new DeflaterOutputStream(bytes, quick, BUFFER), BUFFER))) {
      Map<String, Integer> columns = new HashMap<>();
      out.writeByte(tables.size());
      for (Map.Entry<String, List<Map<String, Object>>> table : tables.entrySet()) {
        text(out, table.getKey());
        out.writeInt(table.getValue().size());
        for (Map<String, Object> row : table.getValue()) {
          out.writeByte(row.size());
          for (Map.Entry<String, Object> value : row.entrySet()) {
            column(out, value.getKey(), columns);
            value(out, value.getValue());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      quick.end();
    }
    return bytes.toByteArray();
  }

  static Map<String, List<Map<String, Object>>> unpack(byte[] packed) {
    Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(
                new InflaterInputStream(new ByteArrayInputStream(packed)), BUFFER))) {
      List<String> columns = new ArrayList<>();
      for (int left = in.readUnsignedByte(); left > 0; left--) {
        String table = text(in);
        int rows = in.readInt();
        List<Map<String, Object>> read = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
          Map<String, Object> row = new HashMap<>();
          for (int values = in.readUnsignedByte(); values > 0; values--) {
            row.put(column(in, columns), value(in));
          }
          read.add(row);
        }
        tables.put(table, read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tables;
  }

  private static void column(DataOutputStream out, String name, Map<String, Integer> columns)
      throws IOException {
    Integer number = columns.get(name);
    if (number == null) {
      out.writeByte(columns.size());
      columns.put(name, columns.size());
      text(out, name);
    } else {
      out.writeByte(number);
    }
  }

  private static String column(DataInputStream in, List<String> columns) throws IOException {
    int number = in.readUnsignedByte();
    if (number == columns.size()) {
      columns.add(text(in));
    }
    return columns.get(number);
  }

  private static void value(DataOutputStream out, Object value) throws IOException {
    if (value instanceof String text) {
      out.writeByte(TEXT);
      text(out, text);
    } else if (value instanceof Integer number) {
      out.writeByte(INTEGER);
      out.writeInt(number);
    } else if (value instanceof Long number) {
      out.writeByte(LONG);
      out.writeLong(number);
    } else if (value instanceof BigDecimal decimal) {
      out.writeByte(DECIMAL);
      out.writeInt(decimal.scale());
      bytes(out, decimal.unscaledValue().toByteArray());
    } else if (value instanceof Boolean yes) {
      out.writeByte(yes ? YES : NO);
    } else {
      throw new IllegalArgumentException("no value of a row: " + value.getClass());
    }
  }

  private static Object value(DataInputStream in) throws IOException {
    int kind = in.readUnsignedByte();
    return switch (kind) {
      case TEXT -> text(in);
      case INTEGER -> in.readInt();
      case LONG -> in.readLong();
      case DECIMAL -> {
        int scale = in.readInt();
        yield new BigDecimal(new BigInteger(in.readNBytes(in.readInt())), scale);
      }
      case NO, YES -> kind == YES;
      default -> throw new IOException("no kind of value: " + kind);
    };
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    bytes(out, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
