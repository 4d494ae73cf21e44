package vn.thuoc.ingest.filling;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thuoc.ingest.AnswerAddress;
import vn.thuoc.ingest.SimulatedFile;
import vn.thuoc.instrument.Side;

/** An empty CSV form, whose places are its lines and the columns of the sides. */
final class BlankCsv implements BlankForm {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int ADDRESS = 3;

  private final List<List<String>> lines = new ArrayList<>();
  private final Map<Side, Integer> sides = new LinkedHashMap<>();
  private final Map<AnswerAddress, Integer> places = new LinkedHashMap<>();
  private final Map<String, Integer> lastLines = new LinkedHashMap<>();

  BlankCsv(byte[] empty, boolean simulated) {
    String text = new String(empty, StandardCharsets.UTF_8).substring(1);
    CsvReader.builder()
        .skipEmptyLines(false)
        .ofCsvRecord(text)
        .forEach(line -> lines.add(List.copyOf(line.getFields())));
    if (simulated) {
      int width = lines.get(0).size();
      lines.add(1, wide(List.of(SimulatedFile.PROPERTY, SimulatedFile.VALUE), width));
      lines.add(2, wide(List.of("", SimulatedFile.WORDS), width));
    }
    int header = 0;
    while (lines.get(header).size() < ADDRESS || !lines.get(header).contains(Side.SELF.term())) {
      header++;
    }
    for (Side side : Side.values()) {
      int column = lines.get(header).indexOf(side.term());
      if (column >= 0) {
        sides.put(side, column);
      }
    }
    for (int line = header + 1; line < lines.size(); line++) {
      place(line);
    }
  }

  private static List<String> wide(List<String> line, int width) {
    List<String> wide = new ArrayList<>(line);
    wide.addAll(Collections.nCopies(width - line.size(), ""));
    return List.copyOf(wide);
  }

  private void place(int line) {
    List<String> fields = lines.get(line);
    String question = id(fields.get(0));
    if (!question.isEmpty()) {
      for (Side side : sides.keySet()) {
        places.put(AnswerAddress.of(question, id(fields.get(1)), fields.get(2), side), line);
      }
      lastLines.put(question, line);
    }
  }

  /** Without the apostrophe that keeps a spreadsheet from making a number of it. */
  private static String id(String text) {
    return text.replaceFirst("^'", "");
  }

  @Override
  public Set<AnswerAddress> places() {
    return Collections.unmodifiableSet(places.keySet());
  }

  @Override
  public boolean grows() {
    return true;
  }

  @Override
  public String written(AnswerAddress address, String text) {
    return text;
  }

  @Override
  public byte[] fill(Map<AnswerAddress, String> entries) {
    Map<Integer, List<String>> changed = new LinkedHashMap<>();
    Map<Integer, Map<AnswerAddress, List<String>>> added = new LinkedHashMap<>();
    entries.forEach(
        (address, text) -> {
          Integer line = places.get(address);
          List<String> fields =
              line == null
                  ? added
                      .computeIfAbsent(
                          lastLines.get(address.question()), last -> new LinkedHashMap<>())
                      .computeIfAbsent(onSelf(address), this::empty)
                  : changed.computeIfAbsent(line, at -> new ArrayList<>(lines.get(at)));
          fields.set(sides.get(address.side()), text);
        });
    StringWriter text = new StringWriter();
    text.append(BYTE_ORDER_MARK);
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      for (int line = 0; line < lines.size(); line++) {
        csv.writeRecord(changed.getOrDefault(line, lines.get(line)));
        added.getOrDefault(line, Map.of()).values().forEach(csv::writeRecord);
      }
    } catch (IOException e) {
      // writing into a text in memory touches nothing that could fail
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static AnswerAddress onSelf(AnswerAddress address) {
    return AnswerAddress.of(address.question(), address.row(), address.column(), Side.SELF);
  }

  /** A line as the empty form has them, for one more line of the unit's own. */
  private List<String> empty(AnswerAddress address) {
    List<String> fields = new ArrayList<>(Collections.nCopies(lines.get(0).size(), ""));
    fields.set(0, lines.get(lastLines.get(address.question())).get(0));
    fields.set(1, address.row());
    fields.set(2, address.column());
    return fields;
  }
}
