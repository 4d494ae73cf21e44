package vn.thuoc.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.thuoc.problem.Words;

/** {@code thuoc bench kill}: kills commands in the middle of their work, again and again. */
@Command(
    name = "kill",
    description =
        "Giết load, publish, maintain giữa chừng trong kho tạm; sau mỗi lần kho phải trọn vẹn.")
final class BenchKillCommand extends ThuocCommand {
  @Option(
      names = "--times",
      paramLabel = "SỐ",
      defaultValue = "100",
      description = "số lần (mặc định: ${DEFAULT-VALUE})")
  private int times;

  @Option(
      names = "--seed",
      paramLabel = "SỐ",
      defaultValue = "1",
      description =
          "số gieo: cùng số thì cùng phiếu, cùng thứ tự lệnh (mặc định: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--memory",
      paramLabel = "CỠ",
      defaultValue = "1g",
      description = "bộ nhớ cho mỗi lệnh, như -Xmx của Java (mặc định: ${DEFAULT-VALUE})")
  private String memory;

  BenchKillCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("thuoc-kill-");
    KillTally tally =
        new KillRounds(folder, options().content(), memory, seed, terminal().err()::println)
            .run(times);
    RowFormat.TABLE.write(terminal().out(), KillTally.COLUMNS, tally.rows());
    terminal()
        .say(
            new Words(
                "Sau cả " + times + " lần, kho số liệu đều trọn vẹn.",
                "The warehouse was whole after all " + times + " times."));
    // Only a warehouse that is whole is deleted; the other one is wanted for looking into.
    delete(folder);
    return WELL;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
    }
  }
}
