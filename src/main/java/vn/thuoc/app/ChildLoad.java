package vn.thuoc.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** One load in a process of its own, measured from outside. */
final class ChildLoad {
  private static final int LOOK_MILLISECONDS = 100;

  private ChildLoad() {}

  /**
   * What was measured.
   *
   * @param exitCode that of the process
   * @param seconds from its start to its end
   * @param peakMebibytes the most memory it had, where the system tells
   * @param output what it said
   */
  record Measured(int exitCode, double seconds, OptionalLong peakMebibytes, String output) {}

  static Measured run(Path forms, Path definitions, Path warehouse, String memory, Path log)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> !argument.startsWith("-Xmx"))
        .forEach(line::add);
    line.add("-Xmx" + memory);
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    line.addAll(List.of("load", forms.toString()));
    line.addAll(List.of("--warehouse", warehouse.toString()));
    line.addAll(List.of("--definitions", definitions.toString()));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    OptionalLong peak = OptionalLong.empty();
    try {
      while (!process.waitFor(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS)) {
        OptionalLong now = peak(process.pid());
        peak = now.isPresent() ? now : peak;
      }
    } finally {
      process.destroyForcibly();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Measured(process.exitValue(), seconds, peak, Files.readString(log));
  }

  /** The high-water mark that Linux keeps for every process. */
  private static OptionalLong peak(long process) {
    try {
      Optional<String> line =
          Files.readAllLines(Path.of("/proc", String.valueOf(process), "status")).stream()
              .filter(text -> text.startsWith("VmHWM:"))
              .findFirst();
      return line.map(text -> OptionalLong.of(Long.parseLong(text.replaceAll("\\D", "")) >> 10))
          .orElseGet(OptionalLong::empty);
    } catch (IOException e) {
      // another system, or the process has just ended
      return OptionalLong.empty();
    }
  }
}
