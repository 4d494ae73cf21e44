package vn.thuoc.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.thuoc.bench.MeasuredProcess;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;
import vn.thuoc.unit.Units;

/**
 * {@code thuoc bench load}: how long loading takes and how much memory it wants, for a number of
 * forms and for a quarter of it, so that growth shows.
 */
@Command(
    name = "load",
    description = "Đo việc nạp: làm phiếu Word và Excel mô phỏng, nạp vào kho tạm, rồi xóa.")
final class BenchLoadCommand extends ThuocCommand {
  private static final int PART = 4;

  @Option(
      names = "--forms",
      paramLabel = "SỐ",
      defaultValue = "1000",
      description = "số phiếu (mặc định: ${DEFAULT-VALUE})")
  private int forms;

  @Option(
      names = "--seed",
      paramLabel = "SỐ",
      defaultValue = "1",
      description = "số gieo: cùng số thì cùng phiếu (mặc định: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--memory",
      paramLabel = "CỠ",
      defaultValue = "2g",
      description = "bộ nhớ cho việc nạp, như -Xmx của Java (mặc định: ${DEFAULT-VALUE})")
  private String memory;

  BenchLoadCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Content content = options().content();
    BenchForms filled =
        new BenchForms(
            Instruments.read(content.etl().under("instruments")),
            Units.read(content.etl().under("units")),
            seed);
    Path folder = Files.createTempDirectory("thuoc-bench-");
    try {
      List<Map<String, Object>> rows = new ArrayList<>();
      for (int count : List.of(Math.max(1, forms / PART), forms)) {
        rows.add(measured(filled, folder.resolve(String.valueOf(rows.size())), count));
      }
      RowFormat.TABLE.write(
          terminal().out(),
          List.of("forms", "mebibytes_sent", "seconds", "forms_per_second", "peak_mebibytes"),
          rows);
    } finally {
      delete(folder);
    }
    return WELL;
  }

  private Map<String, Object> measured(BenchForms filled, Path folder, int count)
      throws IOException, InterruptedException {
    Path definitions = filled.write(folder, count);
    Path sent = folder.resolve("forms");
    MeasuredProcess.Measured load =
        ChildLoad.run(
            sent, definitions, folder.resolve("data"), memory, folder.resolve("output.txt"));
    if (load.exitCode() != WELL) {
      throw new ProblemException(
          Problem.error(
              AppError.UNEXPECTED,
              Place.named("bench load"),
              new Words(
                  "Việc nạp không trọn vẹn:\n" + load.output(),
                  "The load did not go well:\n" + load.output()),
              new Words("Xem thông báo ở trên.", "See what it said.")));
    }
    Map<String, Object> row = new HashMap<>();
    row.put("forms", count);
    row.put("mebibytes_sent", String.format(Locale.ROOT, "%.1f", bytes(sent) / 1048576.0));
    row.put("seconds", String.format(Locale.ROOT, "%.1f", load.seconds()));
    row.put("forms_per_second", String.format(Locale.ROOT, "%.1f", count / load.seconds()));
    load.peakMebibytes().ifPresent(peak -> row.put("peak_mebibytes", peak));
    return row;
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(Path::toFile)
          .filter(java.io.File::isFile)
          .mapToLong(java.io.File::length)
          .sum();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
    }
  }
}
