package vn.thuoc.ingest;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The lines of a CSV form as they were sent.
 *
 * @param lines the fields of every line, empty lines as well
 * @param separator what stands between fields
 */
public record CsvLines(List<List<String>> lines, char separator) {
  /** The header of the column that an annotated copy has more; intake leaves it out. */
  public static final String REMARKS = "remarks";

  public static final char BYTE_ORDER_MARK = '\uFEFF';

  public CsvLines {
    lines = lines.stream().map(List::copyOf).toList();
  }

  /** The lines of a file; nothing where these are not the bytes of a CSV form that can be read. */
  public static Optional<CsvLines> of(String file, byte[] bytes) {
    if (!CsvText.isForm(bytes)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new CsvText(file).lines(bytes, new Findings(file, "")));
    } catch (Refusal refusal) {
      return Optional.empty();
    }
  }

  /** The line of the header, from 0; the first where there is none. */
  public int header() {
    return IntStream.range(0, lines.size())
        .filter(line -> !lines.get(line).isEmpty())
        .filter(line -> lines.get(line).get(0).strip().equalsIgnoreCase(CsvColumns.QUESTION))
        .findFirst()
        .orElse(0);
  }

  /** Where the column of this name stands, or the first place behind all others. */
  public int column(String name) {
    int at = lines.isEmpty() ? -1 : lines.get(header()).indexOf(name);
    return at >= 0 ? at : lines.stream().mapToInt(List::size).max().orElse(0);
  }
}
