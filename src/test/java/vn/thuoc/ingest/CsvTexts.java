package vn.thuoc.ingest;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Side;
import vn.thuoc.unit.Units;

/** The lines of an empty CSV form, to be filled in and changed. */
final class CsvTexts {
  static final Units EVERY_TIER = Units.read(DefinitionFolder.onClassPath("every-tier"));
  static final int HEADER = 3;

  private CsvTexts() {}

  static String unitName(Instrument instrument) {
    return EVERY_TIER.of(instrument.tier(), FilledForm.year(instrument)).get(0).name();
  }

  static List<List<String>> template(Instrument instrument) {
    String text = new String(new CsvTemplate(instrument).bytes(), StandardCharsets.UTF_8);
    List<List<String>> lines = new ArrayList<>();
    CsvReader.builder()
        .skipEmptyLines(false)
        .ofCsvRecord(text.substring(1))
        .forEach(line -> lines.add(new ArrayList<>(line.getFields())));
    return lines;
  }

  /** The empty form with a year and these entries. */
  static List<List<String>> filled(Instrument instrument, Map<AnswerAddress, String> written) {
    List<List<String>> lines = template(instrument);
    lines.get(2).set(1, String.valueOf(FilledForm.year(instrument)));
    for (List<String> line : lines.subList(HEADER + 1, lines.size())) {
      for (Side side : instrument.sides()) {
        address(line, side)
            .flatMap(address -> Optional.ofNullable(written.get(address)))
            .ifPresent(text -> line.set(8 + side.ordinal(), text));
      }
    }
    return lines;
  }

  static Optional<AnswerAddress> address(List<String> line, Side side) {
    return line.get(0).isEmpty()
        ? Optional.empty()
        : Optional.of(AnswerAddress.of(id(line.get(0)), id(line.get(1)), line.get(2), side));
  }

  private static String id(String text) {
    return text.replaceFirst("^'", "");
  }

  static byte[] bytes(List<List<String>> lines, char separator) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).build(text)) {
      lines.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
