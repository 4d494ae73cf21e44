package vn.thuoc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** A process measured from outside. */
public final class MeasuredProcess {
  private static final int LOOK_MILLISECONDS = 50;

  private MeasuredProcess() {}

  /**
   * What was measured.
   *
   * @param exitCode that of the process
   * @param seconds from its start to its end
   * @param processorSeconds what it used on all cores, where the system tells
   * @param peakMebibytes the most memory it had, where the system tells
   * @param output what it said
   */
  public record Measured(
      int exitCode,
      double seconds,
      OptionalDouble processorSeconds,
      OptionalLong peakMebibytes,
      String output) {}

  /**
   * Runs it to its end.
   *
   * @param line program and arguments
   * @param log where what it says is kept
   */
  public static Measured run(List<String> line, Path log) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process = start(line, log);
    OptionalLong peak = OptionalLong.empty();
    OptionalDouble processor = OptionalDouble.empty();
    try {
      while (!process.waitFor(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS)) {
        OptionalLong memory = mebibytes(process.pid(), "VmHWM");
        peak = memory.isPresent() ? memory : peak;
        processor =
            process
                .info()
                .totalCpuDuration()
                .map(used -> used.toNanos() / 1e9)
                .map(OptionalDouble::of)
                .orElse(processor);
      }
    } finally {
      process.destroyForcibly();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Measured(process.exitValue(), seconds, processor, peak, Files.readString(log));
  }

  /** Starts it so that it ends with this process, should that be ended before it. */
  static Process start(List<String> line, Path log) throws IOException {
    Process process =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Thread ending = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(ending);
    process.onExit().thenRun(() -> forget(ending));
    return process;
  }

  private static void forget(Thread ending) {
    try {
      Runtime.getRuntime().removeShutdownHook(ending);
    } catch (IllegalStateException e) {
      // this process is ending itself, and the hook runs
    }
  }

  /**
   * Memory of a process as Linux keeps it.
   *
   * @param what {@code VmRSS} for what it has, {@code VmHWM} for the most it ever had
   */
  static OptionalLong mebibytes(long process, String what) {
    try {
      Optional<String> line =
          Files.readAllLines(Path.of("/proc", String.valueOf(process), "status")).stream()
              .filter(text -> text.startsWith(what + ":"))
              .findFirst();
      return line.map(text -> OptionalLong.of(Long.parseLong(text.replaceAll("\\D", "")) >> 10))
          .orElseGet(OptionalLong::empty);
    } catch (IOException e) {
      // another system, or the process has just ended
      return OptionalLong.empty();
    }
  }
}
