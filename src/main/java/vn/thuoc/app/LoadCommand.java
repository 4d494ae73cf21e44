package vn.thuoc.app;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.thuoc.ingest.SubmissionReader;
import vn.thuoc.ingest.register.Register;
import vn.thuoc.ingest.results.ResultLoader;
import vn.thuoc.ingest.results.ResultReport;
import vn.thuoc.ingest.staging.FileOutcome;
import vn.thuoc.ingest.staging.LoadReport;
import vn.thuoc.ingest.staging.Loader;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;
import vn.thuoc.unit.Units;
import vn.thuoc.warehouse.TableDefinitions;

/** {@code thuoc load PATH...}: takes files as units send them. */
@Command(
    name = "load",
    description = "Nạp phiếu từ tệp hoặc thư mục; nạp lại tệp cũ không làm thay đổi gì.")
final class LoadCommand extends ThuocCommand {
  @Parameters(paramLabel = "TỆP", arity = "1..*", description = "tệp .xlsx, .csv hoặc thư mục")
  private List<Path> paths;

  @Option(
      names = "--as",
      paramLabel = "forms|results",
      defaultValue = "forms",
      description =
          "forms: phiếu của đơn vị; results: bảng kết quả đã công bố, không có phiếu (.csv)")
  private Kind as = Kind.forms;

  @Option(
      names = "--instrument",
      paramLabel = "BỘ_PHIẾU",
      description = "bộ phiếu mà kết quả công bố tính theo; bắt buộc với --as results")
  private Optional<String> instrument = Optional.empty();

  @Option(
      names = "--findings",
      description = "in từng chỗ phải xem lại của mỗi tệp, kèm ô và cách xử lý")
  private boolean findings;

  /** What the files hold, as it is typed. */
  enum Kind {
    forms,
    results
  }

  LoadCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  public Integer call() {
    Content content = options().content();
    Instruments instruments = Instruments.read(content.etl().under("instruments"));
    Units units = Register.read(content.etl().under("units"), options().location());
    if (as == Kind.results) {
      return results(content, instruments, units);
    }
    List<Path> files = files();
    SubmissionReader reader = new SubmissionReader(instruments, units);
    try (Progress progress = Progress.steps(terminal(), files.size())) {
      LoadReport report =
          new Loader(
                  options().location(),
                  TableDefinitions.read(content.warehouse()),
                  instruments,
                  file -> {
                    progress.step(
                        new Words(file.getFileName().toString(), file.getFileName().toString()));
                    return reader.read(file);
                  })
              .load(files);
      print(report);
      return report.count(FileOutcome.Kind.REFUSED) > 0 ? REJECTED_INPUT : WELL;
    }
  }

  private int results(Content content, Instruments instruments, Units units) {
    String id =
        instrument.orElseThrow(
            () ->
                new ProblemException(
                    Problem.error(
                        AppError.OPTION_MISSING,
                        Place.named("--instrument"),
                        new Words(
                            "Kết quả công bố cần biết tính theo bộ phiếu nào.",
                            "Published results need to know whose scale they are on."),
                        new Words("Thêm --instrument MÃ.", "Add --instrument ID."))));
    ResultLoader loader =
        new ResultLoader(options().location(), TableDefinitions.read(content.warehouse()), units);
    for (Path file : files()) {
      ResultReport report = loader.load(file, instruments.get(id));
      String said =
          file.getFileName()
              + ": "
              + report.rows()
              + " / "
              + report.units()
              + " / "
              + report.years();
      terminal()
          .say(
              report.changed()
                  ? new Words(
                      said + " (dòng kết quả / đơn vị / năm) đã nạp.",
                      said + " (results / units / years) loaded.")
                  : new Words(said + ": không có gì mới.", said + ": nothing new."));
    }
    return WELL;
  }

  private void print(LoadReport report) {
    Terminal terminal = terminal();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (FileOutcome outcome : report.outcomes()) {
      long found = outcome.submission().map(s -> (long) s.findings().size()).orElse(0L);
      rows.add(
          Map.of(
              "file", outcome.path(),
              "outcome", outcome.kind().label().in(terminal.language()),
              "submission", outcome.submissionId().orElse(""),
              "findings", found));
      terminal.print(outcome.problems());
    }
    RowFormat.TABLE.write(
        terminal.out(), List.of("file", "outcome", "submission", "findings"), rows);
    if (findings) {
      FindingLines.print(terminal, report);
    }
    terminal.print(report.notices());
    if (report.anyNew()) {
      terminal.say(
          new Words(
              "Chạy «thuoc publish» để chấm điểm và công bố.",
              "Run 'thuoc publish' to score and publish."));
    }
  }

  /**
   * The files named, and those in the folders named, hidden ones and Excel's own lock files left
   * out.
   */
  private List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw notFound(path);
      }
      try (Stream<Path> found = Files.walk(path)) {
        found
            .filter(Files::isRegularFile)
            .filter(f -> f.equals(path) || isSent(f))
            .sorted()
            .forEach(files::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  private static boolean isSent(Path file) {
    String name = file.getFileName().toString();
    return !name.startsWith(".") && !name.startsWith("~$");
  }

  private static ProblemException notFound(Path path) {
    return new ProblemException(
        Problem.error(
            AppError.FILE_NOT_FOUND,
            Place.named(path.toString()),
            new Words("Không có tệp hay thư mục này.", "There is no such file or folder."),
            new Words("Kiểm tra lại đường dẫn.", "Check the path.")));
  }
}
