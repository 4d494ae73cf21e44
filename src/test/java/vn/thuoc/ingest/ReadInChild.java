package vn.thuoc.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import vn.thuoc.ingest.template.TemplateTexts;

/** Reads files in a process of its own, whose memory is limited, and says what became of them. */
final class ReadInChild {
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private ReadInChild() {}

  public static void main(String[] files) {
    SubmissionReader reader =
        new SubmissionReader(
            Intake.INSTRUMENTS, CsvTexts.EVERY_TIER, new TemplateTexts(CsvTexts.EVERY_TIER));
    for (String name : files) {
      Path file = Path.of(name);
      GuardedRead read = GuardedRead.of(reader, file, name);
      boolean late = read.work().compareTo(LONGEST) > 0;
      System.out.println(
          file.getFileName() + " " + (late ? "LATE " + read.work() : shown(read.result())));
    }
  }

  private static String shown(ReadResult result) {
    if (result instanceof ReadResult.Refused refused) {
      return refused.problems().stream()
          .map(problem -> problem.code() + " " + problem.message().vi())
          .collect(Collectors.joining("; ", "REFUSED ", ""))
          .replaceAll("\\s+", " ");
    }
    Submission read = ((ReadResult.Read) result).submission();
    return ("READ " + read.contentHash() + " " + Intake.answers(read)).replaceAll("\\s+", " ");
  }
}
