package vn.thuoc.ingest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Words;
import vn.thuoc.unit.VietnameseText;

/** Tells which year a form is for: by its title, else by the only year its instrument has. */
final class YearReader {
  private static final Pattern YEAR =
      Pattern.compile("(?<![\\p{L}\\p{M}])" + VietnameseText.key("năm") + "\\s*(20\\d\\d)(?!\\d)");

  private final Instrument instrument;
  private final String file;

  YearReader(Instrument instrument, String file) {
    this.instrument = instrument;
    this.file = file;
  }

  int read(Grid grid, int tableRow) throws Refusal {
    Map<Integer, GridCell> years = new LinkedHashMap<>();
    Map<Integer, GridCell> inTitle = new LinkedHashMap<>();
    for (int row : grid.rows().stream().filter(row -> row < tableRow).toList()) {
      for (GridCell cell : grid.row(row)) {
        String key = VietnameseText.key(VietnameseText.repaired(cell.text()));
        Matcher matcher = YEAR.matcher(key);
        while (matcher.find()) {
          years.putIfAbsent(Integer.valueOf(matcher.group(1)), cell);
          if (isTitle(cell.text())) {
            inTitle.putIfAbsent(Integer.valueOf(matcher.group(1)), cell);
          }
        }
      }
    }
    return settle(grid, inTitle.isEmpty() ? years : inTitle);
  }

  private int settle(Grid grid, Map<Integer, GridCell> years) throws Refusal {
    Set<Integer> known = new TreeSet<>(instrument.years());
    if (years.isEmpty() && known.size() == 1) {
      return known.iterator().next();
    }
    if (years.size() == 1 && known.containsAll(years.keySet())) {
      return years.keySet().iterator().next();
    }
    String knownYears = known.stream().map(String::valueOf).collect(Collectors.joining(", "));
    String shown = years.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
    Place place =
        years.values().stream()
            .findFirst()
            .<Place>map(cell -> new Place.Cell(file, grid.name(), cell.address()))
            .orElse(Place.named(file));
    throw new Refusal(
        Problem.error(
            IngestError.YEAR_UNCLEAR,
            place,
            years.isEmpty()
                ? new Words("Phiếu không ghi năm.", "The form names no year.")
                : new Words(
                    "Phiếu ghi năm "
                        + shown
                        + ", bộ phiếu «"
                        + instrument.shortTitle()
                        + "» dùng cho năm "
                        + knownYears
                        + ".",
                    "The form says "
                        + shown
                        + ", while instrument '"
                        + instrument.shortTitle()
                        + "' is for "
                        + knownYears
                        + "."),
            new Words(
                "Ghi một năm trong tiêu đề phiếu: «NĂM ...».",
                "Name one year in the title of the form: 'NĂM ...'.")));
  }

  /** Whether a text is the form's title, whatever year it names. */
  private boolean isTitle(String text) {
    return withoutYear(text).equals(withoutYear(instrument.title()));
  }

  private static String withoutYear(String text) {
    return FormText.key(text).replaceAll("20\\d\\d", "");
  }
}
