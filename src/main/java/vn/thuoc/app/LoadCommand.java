package vn.thuoc.app;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.thuoc.ingest.inbox.Inbox;
import vn.thuoc.ingest.staging.FileOutcome;
import vn.thuoc.ingest.staging.LoadReport;
import vn.thuoc.ingest.staging.SentFile;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;
import vn.thuoc.warehouse.Engine;
import vn.thuoc.warehouse.LazyEngine;

/** {@code thuoc load PATH...}: takes files as units send them. */
@Command(
    name = "load",
    description = "Nạp phiếu từ tệp hoặc thư mục; nạp lại tệp cũ không làm thay đổi gì.")
final class LoadCommand extends ThuocCommand {
  @Parameters(
      paramLabel = "TỆP",
      arity = "1..*",
      description = "tệp Word, Excel, CSV hoặc thư mục có các tệp đó")
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

  /** What the files hold, as it is typed. */
  enum Kind {
    forms,
    results
  }

  @Option(
      names = "--findings",
      description = "in từng chỗ phải xem lại của mỗi tệp, kèm ô và cách xử lý")
  private boolean findings;

  @Option(
      names = "--watch",
      description = "ở lại và nạp tệp mới hoặc tệp vừa sửa trong thư mục, đến khi bấm Ctrl-C")
  private boolean watch;

  @Option(
      names = "--publish",
      description =
          "chấm điểm và công bố ngay sau khi nạp; cùng --watch thì sau mỗi lượt có phiếu mới")
  private boolean publish;

  @Option(names = "--all", description = "ghi mọi tệp vào bảng, dù có hàng trăm tệp")
  private boolean all;

  @Option(
      names = "--format",
      paramLabel = "table|csv|json",
      description = "dạng của bảng kết quả (mặc định: table)")
  private Optional<String> format = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "TỆP",
      description = "ghi thêm bảng kết quả đầy đủ vào tệp .csv hoặc .json")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--master",
      description = "nơi Spark chạy khi có nhiều tệp (mặc định: ${DEFAULT-VALUE}, trên máy này)",
      defaultValue = "local[*]")
  private String master;

  LoadCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  public Integer call() {
    requirePaths();
    Inbox inbox = new Inbox(paths);
    try (LazyEngine engine = new LazyEngine(() -> Engine.start(options().location(), master))) {
      Publishing publishing = new Publishing(options(), terminal(), engine);
      if (as == Kind.results) {
        new ResultsLoading(options(), terminal())
            .load(inbox.files().stream().map(SentFile::path).toList(), instrumentOfResults());
        if (publish) {
          publishing.keepUp(false).ifPresent(r -> terminal().say(Publishing.published(r)));
        }
        return WELL;
      }
      return forms(inbox, new FormLoading(options(), engine, findings), publishing);
    }
  }

  private int forms(Inbox inbox, FormLoading loading, Publishing publishing) {
    LoadOutput shown = LoadOutput.of(terminal(), format, output, all, findings);
    if (watch) {
      shown.requireTable("--watch");
      if (publish) {
        publishing.begin();
        whileWatching(() -> publishing.keepUp(false).ifPresent(shown::print));
      }
      new Watching(
              terminal(),
              inbox,
              (files, progress) -> {
                LoadReport report = load(loading, files, progress);
                whileWatching(() -> tell(report, shown, publishing));
              })
          .run();
      return WELL;
    }
    LoadReport report = load(loading, inbox.files(), file -> {});
    tell(report, shown, publishing);
    return report.count(FileOutcome.Kind.REFUSED) > 0 ? REJECTED_INPUT : WELL;
  }

  /** Prints what became of the files, and publishes them or says how to. */
  private void tell(LoadReport report, LoadOutput shown, Publishing publishing) {
    shown.print(report);
    if (publish) {
      publishing.keepUp(report.anyNew()).ifPresent(shown::print);
    } else {
      shown.printNext(report);
    }
  }

  /** What cannot be published is told; forms are waited for all the same. */
  private void whileWatching(Runnable publishing) {
    try {
      publishing.run();
    } catch (ProblemException e) {
      terminal().print(e.problems());
    }
  }

  private LoadReport load(FormLoading loading, List<SentFile> files, Consumer<Path> onFile) {
    try (Progress progress = Progress.steps(terminal(), files.size())) {
      return loading.load(
          files,
          file -> {
            onFile.accept(file);
            progress.step(new Words(file.toString(), file.toString()));
          });
    }
  }

  private String instrumentOfResults() {
    return instrument.orElseThrow(
        () ->
            new ProblemException(
                Problem.error(
                    AppError.OPTION_MISSING,
                    Place.named("--instrument"),
                    new Words(
                        "Kết quả công bố cần biết tính theo bộ phiếu nào.",
                        "Published results need to know whose scale they are on."),
                    new Words("Thêm --instrument MÃ.", "Add --instrument ID."))));
  }

  private void requirePaths() {
    List<Problem> missing =
        paths.stream().filter(path -> !Files.exists(path)).map(LoadCommand::notFound).toList();
    if (!missing.isEmpty()) {
      throw new ProblemException(missing);
    }
  }

  private static Problem notFound(Path path) {
    return Problem.error(
        AppError.FILE_NOT_FOUND,
        Place.named(path.toString()),
        new Words("Không có tệp hay thư mục này.", "There is no such file or folder."),
        new Words("Kiểm tra lại đường dẫn.", "Check the path."));
  }
}
