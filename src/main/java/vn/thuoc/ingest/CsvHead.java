package vn.thuoc.ingest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Words;

/** Reads what a CSV form says about itself above its table: which form it is, and the year. */
final class CsvHead {
  static final String YEAR = "year";
  static final String TITLE = "title";

  private final List<List<String>> lines;
  private final Findings findings;

  CsvHead(List<List<String>> lines, Findings findings) {
    this.lines = lines;
    this.findings = findings;
  }

  Instrument instrument(Instruments instruments) throws Refusal {
    String id = value(CsvText.FIRST_WORD);
    Optional<Instrument> found =
        instruments.all().stream().filter(instrument -> instrument.id().equals(id)).findFirst();
    if (found.isPresent()) {
      return found.get();
    }
    String known = instruments.all().stream().map(Instrument::id).collect(Collectors.joining(", "));
    throw new Refusal(
        Problem.error(
            IngestError.FORM_UNKNOWN,
            place(CsvText.FIRST_WORD),
            new Words("Không có bộ phiếu «" + id + "».", "There is no instrument '" + id + "'."),
            new Words("Ghi một trong: " + known + ".", "Give one of: " + known + ".")));
  }

  /** The year that the head names, or the answer to the question for it, or the only one known. */
  int year(Instrument instrument, List<StagedAnswer> answers) throws Refusal {
    Set<String> said = FormYear.asked(answers);
    said.add(value(YEAR));
    return new FormYear(
            instrument,
            place(YEAR),
            new Words(
                "Ghi một năm ở dòng «year» đầu tệp.",
                "Name one year in line 'year' at the top of the file."))
        .settle(said);
  }

  private String value(String key) {
    return line(key).map(line -> CsvColumns.field(1, lines.get(line)).strip()).orElse("");
  }

  private Place place(String key) {
    return findings.cell(GridCell.address(line(key).orElse(0), 1));
  }

  /** The first line with this key above the table. */
  private Optional<Integer> line(String key) {
    for (int line = 0; line < lines.size(); line++) {
      String first = CsvColumns.field(0, lines.get(line)).strip();
      if (first.equalsIgnoreCase(CsvColumns.QUESTION)) {
        return Optional.empty();
      }
      if (first.equalsIgnoreCase(key)) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }
}
