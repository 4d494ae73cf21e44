package vn.thuoc.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thuoc.ingest.staging.FileOutcome;
import vn.thuoc.ingest.staging.LoadReport;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Severity;
import vn.thuoc.problem.Words;

/** Tells people and programs what became of the files of a load. */
final class LoadTable {
  /** More files than this are not read one by one; what went well is then only counted. */
  private static final int MOST_IN_FULL = 40;

  private static final int LONGEST_REASON = 70;

  private static final int LONGEST_PATH = 60;

  private static final Words FILE = new Words("Tệp", "File");
  private static final Words OUTCOME = new Words("Kết quả", "Outcome");
  private static final Words FORM = new Words("Phiếu", "Form");
  private static final Words FINDINGS = new Words("Lưu ý khi đọc", "Remarks on reading");
  private static final Words REASON = new Words("Lý do", "Reason");
  private static final List<Words> COLUMNS = List.of(FILE, OUTCOME, FORM, FINDINGS, REASON);

  /** The columns for programs. */
  static final List<String> TERMS =
      List.of(
          "file",
          "outcome",
          "instrument_id",
          "year",
          "unit_id",
          "revision",
          "submission_id",
          "findings",
          "file_hash",
          "codes",
          "reason");

  private final LoadReport report;
  private final Language language;

  LoadTable(LoadReport report, Language language) {
    this.report = report;
    this.language = language;
  }

  /**
   * Prints a line for each file and how many there were of each kind.
   *
   * @param all whether to print a line even for each of many files that went well
   */
  void print(Terminal terminal, boolean all) {
    boolean full = full(all);
    List<Map<String, Object>> rows =
        report.outcomes().stream()
            .filter(outcome -> full || isWorthALine(outcome))
            .map(this::row)
            .toList();
    if (!rows.isEmpty()) {
      RowFormat.TABLE.write(
          terminal.out(), COLUMNS.stream().map(words -> words.in(language)).toList(), rows);
    }
    if (report.outcomes().size() > 1) {
      terminal.say(totals());
    }
    if (rows.size() < report.outcomes().size()) {
      terminal.say(
          new Words(
              "Bảng chỉ ghi tệp bị từ chối và bản sửa; thêm --all để ghi mọi tệp.",
              "Only refused and revised files are listed; add --all for every file."));
    }
  }

  private boolean full(boolean all) {
    return all || report.outcomes().size() <= MOST_IN_FULL;
  }

  /** What has to be known of units that sent several forms; of many files only what is doubtful. */
  List<Problem> notices(boolean all) {
    return report.notices().stream()
        .filter(problem -> full(all) || problem.severity() != Severity.INFORMATION)
        .toList();
  }

  /** A row for each file, in {@link #TERMS}. */
  List<Map<String, Object>> terms() {
    return report.outcomes().stream().map(this::term).toList();
  }

  private static boolean isWorthALine(FileOutcome outcome) {
    return outcome.kind() == FileOutcome.Kind.REFUSED || outcome.kind() == FileOutcome.Kind.REVISED;
  }

  private Map<String, Object> row(FileOutcome outcome) {
    return Map.of(
        // the end of a long path, where the file's own name stands
        FILE.in(language), ShownText.end(outcome.path(), LONGEST_PATH),
        OUTCOME.in(language), outcome.kind().label().in(language),
        FORM.in(language), outcome.submissionId().orElse(""),
        FINDINGS.in(language), outcome.findingCount().map(String::valueOf).orElse(""),
        REASON.in(language), shortReason(outcome.problems()));
  }

  private String shortReason(List<Problem> problems) {
    if (problems.isEmpty()) {
      return "";
    }
    String first = problems.get(0).message().in(language).replaceAll("\\s+", " ");
    int more = problems.size() - 1;
    return ShownText.beginning(first, LONGEST_REASON) + (more > 0 ? " (+" + more + ")" : "");
  }

  private Words totals() {
    Map<FileOutcome.Kind, Long> counts = new LinkedHashMap<>();
    Arrays.stream(FileOutcome.Kind.values()).forEach(kind -> counts.put(kind, report.count(kind)));
    return new Words(
        "Tổng cộng " + report.outcomes().size() + " tệp: " + counts(counts, Language.VI) + ".",
        "In all " + report.outcomes().size() + " files: " + counts(counts, Language.EN) + ".");
  }

  private static String counts(Map<FileOutcome.Kind, Long> counts, Language language) {
    return counts.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey().label().in(language))
        .collect(Collectors.joining(", "));
  }

  private Map<String, Object> term(FileOutcome outcome) {
    Map<String, Object> row = new HashMap<>();
    row.put("file", outcome.path());
    row.put("outcome", outcome.kind().term());
    outcome
        .key()
        .ifPresent(
            key -> {
              row.put("instrument_id", key.instrumentId());
              row.put("year", key.year());
              row.put("unit_id", key.unitId());
              row.put("revision", outcome.revision());
            });
    outcome.submissionId().ifPresent(id -> row.put("submission_id", id));
    outcome.findingCount().ifPresent(count -> row.put("findings", count));
    row.put("file_hash", outcome.file().hash());
    List<String> codes = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    for (Problem problem : outcome.problems()) {
      codes.add(problem.code().name());
      reasons.add(problem.sentence(language));
    }
    row.put("codes", String.join(" ", codes));
    row.put("reason", String.join("\n", reasons));
    return row;
  }
}
