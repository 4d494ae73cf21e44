package vn.thuoc.app;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.thuoc.problem.Words;
import vn.thuoc.warehouse.Engine;
import vn.thuoc.warehouse.LazyEngine;
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

  @Option(
      names = "--boundaries-on",
      paramLabel = "NGÀY",
      description = "ngày lấy địa giới «hiện nay», như 2025-06-30 (mặc định: ngày công bố)")
  private Optional<LocalDate> boundariesOn;

  PublishCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  public Integer call() {
    Instant begun = Instant.now();
    try (LazyEngine engine = new LazyEngine(() -> Engine.start(options().location(), master))) {
      Release release = new Publishing(options(), terminal(), engine).publish(name, boundariesOn);
      say(release, release.publishedAt().isBefore(begun));
    }
    return WELL;
  }

  private void say(Release release, boolean before) {
    terminal()
        .say(
            before
                ? new Words(
                    "Kỳ "
                        + release.id()
                        + " «"
                        + release.name()
                        + "» đã được công bố trước đó, từ đó tới nay không có gì thay đổi.",
                    "Release "
                        + release.id()
                        + " '"
                        + release.name()
                        + "' was published before, and nothing has changed since.")
                : Publishing.published(release));
    terminal().sayNext(new Words("Xem bằng «thuoc serve».", "See it with 'thuoc serve'."));
  }
}
