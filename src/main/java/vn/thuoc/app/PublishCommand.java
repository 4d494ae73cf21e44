package vn.thuoc.app;

import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.thuoc.definition.DefinitionFile;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.problem.Words;
import vn.thuoc.transform.Publisher;
import vn.thuoc.transform.ReleaseDefinitions;
import vn.thuoc.unit.Units;
import vn.thuoc.warehouse.Engine;
import vn.thuoc.warehouse.Release;
import vn.thuoc.warehouse.TableDefinitions;

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
    DefinitionFolder instruments = content.etl().under("instruments");
    Map<String, String> texts =
        instruments.files(".yml").stream()
            .collect(Collectors.toMap(DefinitionFile::name, DefinitionFile::text));
    ReleaseDefinitions definitions =
        new ReleaseDefinitions(
            TableDefinitions.read(content.warehouse()),
            content.warehouse().under("scoring"),
            Instruments.read(instruments),
            texts,
            Units.read(content.etl().under("units")));
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
