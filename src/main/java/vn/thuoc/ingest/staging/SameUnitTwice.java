package vn.thuoc.ingest.staging;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thuoc.ingest.IngestError;
import vn.thuoc.ingest.Submission;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Severity;
import vn.thuoc.problem.Words;

/**
 * Tells of units that sent several forms for one instrument and year: two files of one load that
 * say different things, and a file that takes the place of what an earlier load brought.
 */
public final class SameUnitTwice {
  private SameUnitTwice() {}

  /** What the outcomes of one load tell, in their order. */
  public static List<Problem> find(List<FileOutcome> outcomes) {
    Map<SubmissionKey, List<FileOutcome>> byUnit = new LinkedHashMap<>();
    for (FileOutcome outcome : outcomes) {
      if (outcome.isNew()) {
        byUnit.computeIfAbsent(outcome.key().orElseThrow(), key -> new ArrayList<>()).add(outcome);
      }
    }
    List<Problem> told = new ArrayList<>();
    for (List<FileOutcome> ofOne : byUnit.values()) {
      FileOutcome last = ofOne.get(ofOne.size() - 1);
      if (ofOne.size() > 1) {
        told.add(twice(last, ofOne.subList(0, ofOne.size() - 1)));
      }
      if (ofOne.get(0).kind() == FileOutcome.Kind.REVISED) {
        told.add(replaces(ofOne.get(0)));
      }
    }
    return told;
  }

  /**
   * The same of files that were read and are not loaded, by their paths in the order of a load.
   * What the warehouse holds is not looked at.
   */
  public static List<Problem> among(Map<String, Submission> read) {
    KnownSubmissions known = new KnownSubmissions();
    return find(
        read.entrySet().stream()
            .map(entry -> known.place(entry.getKey(), entry.getValue()))
            .toList());
  }

  private static Problem twice(FileOutcome last, List<FileOutcome> before) {
    String others =
        before.stream().map(one -> name(one.path())).distinct().collect(Collectors.joining(", "));
    return new Problem(
        IngestError.UNIT_TWICE,
        Severity.WARNING,
        Place.named(last.path()),
        new Words(
            "Cùng đơn vị, năm và bộ phiếu với "
                + others
                + " nhưng nội dung khác; tệp này là lần nộp "
                + last.revision()
                + ", được dùng thay các tệp kia.",
            "Same unit, year and instrument as "
                + others
                + ", with other content; this file is revision "
                + last.revision()
                + " and takes their place."),
        new Words(
            "Hỏi đơn vị bản nào là bản chính thức; nếu không phải tệp này thì nạp lại bản đúng sau"
                + " cùng.",
            "Ask the unit which one holds; if it is not this file, load the right one last."));
  }

  private static Problem replaces(FileOutcome outcome) {
    int before = outcome.revision() - 1;
    return new Problem(
        IngestError.UNIT_TWICE,
        Severity.INFORMATION,
        Place.named(outcome.path()),
        new Words(
            "Đơn vị đã có phiếu này trong kho (lần nộp "
                + before
                + "); tệp có nội dung khác nên thành lần nộp "
                + outcome.revision()
                + " và được dùng thay.",
            "The warehouse holds this unit's form already (revision "
                + before
                + "); the file says something else, becomes revision "
                + outcome.revision()
                + " and takes its place."),
        new Words(
            "Không cần làm gì nếu đây là bản sửa.", "Nothing to do if this is a correction."));
  }

  private static String name(String path) {
    return String.valueOf(Path.of(path).getFileName());
  }
}
