package vn.thuoc.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The command line on one warehouse, in this process, with what it said caught. */
record Thuoc(Path warehouse) {

  /**
   * What a command left behind.
   *
   * @param code exit code
   * @param out standard output
   * @param err standard error
   */
  record Ran(int code, String out, String err) {
    List<Map<String, String>> csv() {
      try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(out)) {
        return reader.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    JsonNode json() {
      try {
        return JsonMapper.builder().build().readTree(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  Ran run(String... arguments) {
    return runPlain(
        Stream.concat(Stream.of(arguments), Stream.of("--warehouse", warehouse.toString()))
            .toArray(String[]::new));
  }

  /** Without naming a warehouse. */
  static Ran runPlain(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        new CommandLineRunner(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8))
            .run(arguments);
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** All rows of a table, which must be there to read. */
  List<Map<String, String>> rows(String table, String... more) {
    Ran ran =
        run(Stream.concat(Stream.of("export", table), Stream.of(more)).toArray(String[]::new));
    if (ran.code() != 0) {
      throw new AssertionError(ran.toString());
    }
    return ran.csv();
  }
}
