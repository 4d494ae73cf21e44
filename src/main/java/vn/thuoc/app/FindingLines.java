package vn.thuoc.app;

import java.util.Collection;
import java.util.List;
import vn.thuoc.ingest.Finding;
import vn.thuoc.ingest.staging.FileOutcome;
import vn.thuoc.ingest.staging.LoadReport;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Severity;
import vn.thuoc.problem.Words;
import vn.thuoc.score.ToldFinding;

/** Prints what was found in a file: how much it weighs, where, what, and what to do. */
final class FindingLines {
  private static final String INDENT = "  ";

  private final Terminal terminal;

  FindingLines(Terminal terminal) {
    this.terminal = terminal;
  }

  /** What reading found in the files of a load, file by file. */
  static void print(Terminal terminal, LoadReport report) {
    for (FileOutcome outcome : report.outcomes()) {
      if (!outcome.findings().isEmpty()) {
        terminal.out().println(outcome.path());
        new FindingLines(terminal).problems(outcome.findings());
      }
    }
  }

  void findings(List<ToldFinding> findings) {
    for (ToldFinding told : findings) {
      Finding finding = told.finding();
      print(
          finding.severity(),
          finding.place(),
          told.line(),
          finding.code().name(),
          finding.message(),
          finding.remedy());
    }
  }

  void problems(List<Problem> problems) {
    for (Problem problem : problems) {
      print(
          problem.severity(),
          problem.place(),
          "",
          problem.code().name(),
          problem.message(),
          problem.remedy());
    }
  }

  private void print(
      Severity severity, Place place, String line, String code, Words message, Words remedy) {
    String weight = severity.label().in(terminal.language());
    String cell = place instanceof Place.Cell found ? found.within() : "";
    String where = cell + (cell.isEmpty() || line.isEmpty() ? "" : ", ") + line;
    terminal
        .out()
        .println(
            INDENT
                + weight
                + " · "
                + where
                + (where.isEmpty() ? "" : ": ")
                + message.in(terminal.language()));
    terminal
        .out()
        .println(INDENT.repeat(3) + "→ " + remedy.in(terminal.language()) + " [" + code + "]");
  }

  /** How many of each weight there are. */
  static Words counted(Collection<Severity> severities) {
    long errors = count(severities, Severity.ERROR);
    long warnings = count(severities, Severity.WARNING);
    long information = count(severities, Severity.INFORMATION);
    return new Words(
        errors + " lỗi, " + warnings + " cảnh báo, " + information + " ghi nhận",
        errors + " errors, " + warnings + " warnings, " + information + " for information");
  }

  private static long count(Collection<Severity> severities, Severity weight) {
    return severities.stream().filter(severity -> severity == weight).count();
  }
}
