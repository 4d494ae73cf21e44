package vn.thuoc.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.thuoc.ingest.staging.FileOutcome;
import vn.thuoc.ingest.staging.LoadReport;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;
import vn.thuoc.warehouse.Release;

/**
 * Where the report of a load goes.
 *
 * @param terminal for people
 * @param format how the report is printed
 * @param file a file for programs to read, in {@code fileFormat}
 * @param all whether even many files that went well are printed one by one
 * @param findings whether what reading found is printed place by place
 */
record LoadOutput(
    Terminal terminal,
    RowFormat format,
    Optional<Path> file,
    RowFormat fileFormat,
    boolean all,
    boolean findings) {
  private static final List<RowFormat> FOR_PROGRAMS = List.of(RowFormat.CSV, RowFormat.JSON);

  /**
   * As the options say: {@code --format} alone is for what is printed, with {@code --out} for the
   * file, whose own name tells its format otherwise.
   */
  static LoadOutput of(
      Terminal terminal,
      Optional<String> format,
      Optional<Path> file,
      boolean all,
      boolean findings) {
    Optional<RowFormat> asked =
        format.map(
            name -> RowFormat.named(name, List.of(RowFormat.TABLE, RowFormat.CSV, RowFormat.JSON)));
    if (file.isEmpty()) {
      return new LoadOutput(
          terminal, asked.orElse(RowFormat.TABLE), file, RowFormat.JSON, all, findings);
    }
    RowFormat ofFile =
        asked
            .filter(FOR_PROGRAMS::contains)
            .orElseGet(() -> RowFormat.named(ending(file.get()), FOR_PROGRAMS));
    return new LoadOutput(terminal, RowFormat.TABLE, file, ofFile, all, findings);
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * For work that has no one report at its end.
   *
   * @throws ProblemException when a report for programs was asked for
   */
  void requireTable(String option) {
    if (format != RowFormat.TABLE || file.isPresent()) {
      throw new ProblemException(
          Problem.error(
              AppError.COMMAND_LINE_WRONG,
              Place.named(option),
              new Words(
                  "Không dùng cùng --out, --format csv hoặc --format json.",
                  "Not together with --out, --format csv or --format json."),
              new Words(
                  "Bỏ các tùy chọn đó; kết quả từng tệp có trong bảng audit.load.",
                  "Leave them out; table audit.load holds what became of each file.")));
    }
  }

  /** Problems in full, then the report. */
  void print(LoadReport report) {
    LoadTable table = new LoadTable(report, terminal.language());
    report.outcomes().stream().map(FileOutcome::problems).forEach(terminal::print);
    file.ifPresent(path -> OutputFile.write(path, bytes(table)));
    if (format != RowFormat.TABLE) {
      format.write(terminal.out(), LoadTable.TERMS, table.terms());
      return;
    }
    table.print(terminal, all);
    if (findings) {
      FindingLines.print(terminal, report);
    }
    terminal.print(table.notices(all));
  }

  /** Says what was published, apart from a report for programs. */
  void print(Release release) {
    Words published = Publishing.published(release);
    if (format == RowFormat.TABLE) {
      terminal.say(published);
    } else {
      terminal.sayAside(published.in(terminal.language()));
    }
  }

  /** Says what people do next with what was loaded. */
  void printNext(LoadReport report) {
    if (format == RowFormat.TABLE && report.anyNew()) {
      terminal.sayNext(
          new Words(
              "Chạy «thuoc publish» để chấm điểm và công bố.",
              "Run 'thuoc publish' to score and publish."));
    }
  }

  private byte[] bytes(LoadTable table) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
    fileFormat.write(out, LoadTable.TERMS, table.terms());
    out.flush();
    return bytes.toByteArray();
  }
}
