package vn.thuoc.app;

import java.io.PrintStream;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.thuoc.problem.Words;
import vn.thuoc.transform.Publisher;
import vn.thuoc.transform.ReleaseDefinitions;
import vn.thuoc.warehouse.Engine;
import vn.thuoc.warehouse.Release;

/** {@code thuoc publish}: computes a release from what is loaded. */
@Command(
    name = "publish",
    description = "Chấm điểm, tổng hợp, kiểm tra rồi công bố một kỳ số liệu.")
final class PublishCommand extends ThuocCommand {
  @Option(
      names = "--name",
      paramLabel = "TÊN",
      description = "tên kỳ công bố (mặc định: ky-1, ky-2, ...)")
  private Optional<String> name;

  @Option(
      names = "--master",
      description = "nơi Spark chạy (mặc định: ${DEFAULT-VALUE}, trên máy này)",
      defaultValue = "local[*]")
  private String master;

  PublishCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  public Integer call() {
    Content content = options().content();
    ReleaseDefinitions definitions = ReleaseDefinitions.read(content.etl(), content.warehouse());
    try (Progress progress = Progress.steps(terminal(), 5);
        Engine engine = Engine.start(options().location(), master)) {
      Release release = new Publisher(definitions).publish(engine, name, progress::step);
      progress.done();
      terminal()
          .say(
              new Words(
                  "Đã công bố kỳ " + release.id() + " «" + release.name() + "».",
                  "Published release " + release.id() + " '" + release.name() + "'."));
    }
    return WELL;
  }
}
