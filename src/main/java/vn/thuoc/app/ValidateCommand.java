package vn.thuoc.app;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.thuoc.ingest.ReadResult;
import vn.thuoc.ingest.Submission;
import vn.thuoc.ingest.SubmissionReader;
import vn.thuoc.ingest.register.Register;
import vn.thuoc.ingest.staging.SameUnitTwice;
import vn.thuoc.ingest.template.TemplateTexts;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;
import vn.thuoc.score.SubmissionFindings;
import vn.thuoc.unit.Units;

/** {@code thuoc validate FILE...}: what loading and scoring would find, without loading. */
@Command(
    name = "validate",
    description =
        "Kiểm tra phiếu mà không nạp: nêu mọi chỗ sai, thiếu, mâu thuẫn; ghi được bản chú thích để gửi lại đơn vị.")
final class ValidateCommand extends ThuocCommand {
  @Parameters(
      paramLabel = "TỆP",
      arity = "1..*",
      description = "tệp phiếu (.xlsx, .docx, .csv ...)")
  private List<Path> paths;

  @Option(
      names = "--annotate",
      paramLabel = "TỆP|DIR",
      description =
          "ghi bản sao có chú thích ở những ô phải xem lại; nhiều tệp thì nêu một thư mục")
  private Optional<Path> annotate = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "table|json",
      defaultValue = "table",
      description = "dạng kết quả (mặc định: ${DEFAULT-VALUE})")
  private String format = "table";

  ValidateCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  public Integer call() {
    boolean json =
        RowFormat.named(format, List.of(RowFormat.TABLE, RowFormat.JSON)) == RowFormat.JSON;
    paths.forEach(ValidateCommand::mustExist);
    Content content = options().content();
    Instruments instruments = Instruments.read(content.etl().under("instruments"));
    Units units = Register.read(content.etl().under("units"), options().location());
    List<ValidatedFile> files = validated(instruments, units);
    if (json) {
      new ValidationJson(terminal().language()).write(terminal().out(), files);
    } else {
      files.forEach(file -> print(file, instruments, units));
    }
    annotate.ifPresent(target -> new AnnotatedFiles(terminal(), target, json).write(files));
    return files.stream().allMatch(file -> file.submission().isPresent()) ? WELL : REJECTED_INPUT;
  }

  private List<ValidatedFile> validated(Instruments instruments, Units units) {
    SubmissionReader reader = new SubmissionReader(instruments, units, new TemplateTexts(units));
    SubmissionFindings findings = new SubmissionFindings(instruments, units);
    Map<String, ValidatedFile> files = new LinkedHashMap<>();
    Map<String, Submission> read = new LinkedHashMap<>();
    for (Path path : paths) {
      ReadResult result = reader.read(path);
      if (result instanceof ReadResult.Read found) {
        read.put(path.toString(), found.submission());
        files.put(
            path.toString(),
            new ValidatedFile(
                path, Optional.of(found.submission()), findings.of(found.submission()), List.of()));
      } else {
        files.put(path.toString(), ValidatedFile.refused(path, (ReadResult.Refused) result));
      }
    }
    for (Problem problem : SameUnitTwice.among(read)) {
      files.computeIfPresent(problem.place().shown(), (path, file) -> file.with(List.of(problem)));
    }
    return new ArrayList<>(files.values());
  }

  private void print(ValidatedFile file, Instruments instruments, Units units) {
    String whose =
        file.submission()
            .map(
                submission ->
                    ": "
                        + instruments.get(submission.instrumentId()).shortTitle()
                        + ", "
                        + submission.year()
                        + ", "
                        + units
                            .get(submission.unitId())
                            .map(units::fullName)
                            .orElse(submission.unitId()))
            .orElse("");
    terminal().say(new Words(file.path() + whose, file.path() + whose));
    FindingLines lines = new FindingLines(terminal());
    lines.problems(file.problems());
    lines.findings(file.findings());
    terminal().say(file.summary());
  }

  private static void mustExist(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new ProblemException(
          Problem.error(
              AppError.FILE_NOT_FOUND,
              Place.named(path.toString()),
              new Words("Không có tệp này.", "There is no such file."),
              new Words("Kiểm tra lại đường dẫn.", "Check the path.")));
    }
  }
}
