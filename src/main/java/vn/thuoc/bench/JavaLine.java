package vn.thuoc.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a Java process with the class path of this one. */
public final class JavaLine {
  private static final String PROGRAM = "vn.thuoc.app.Main";
  private static final List<String> PASSED_ON =
      List.of("--add-opens", "-D", "-XX:SharedArchiveFile", "-Xshare", "-Xlog", "-XX:-UsePerfData");

  /**
   * For work that goes on for long: the thorough compiler for what runs very often, and all cores
   * clean the memory. As the launcher has it.
   */
  private static final List<String> THOROUGH =
      List.of(
          "-XX:+UseParallelGC",
          "-XX:+UseTransparentHugePages",
          "-XX:-DontCompileHugeMethods",
          "-XX:Tier4InvocationThreshold=25000",
          "-XX:Tier4MinInvocationThreshold=3000",
          "-XX:Tier4CompileThreshold=75000",
          "-XX:Tier4BackEdgeThreshold=200000");

  /** For short work, as the launcher has it. */
  private static final List<String> QUICK =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=128m");

  /** For the server, as the launcher has it. */
  private static final List<String> SERVING =
      List.of("-XX:+UseSerialGC", "-XX:ReservedCodeCacheSize=128m");

  private JavaLine() {}

  /**
   * A command of the program.
   *
   * @param memory as Java's -Xmx has it
   * @param large whether it works long enough for the thorough compiler
   */
  public static List<String> program(String memory, boolean large, List<String> arguments) {
    return line(memory, large ? THOROUGH : QUICK, PROGRAM, arguments);
  }

  /** The program as it serves. */
  static List<String> serving(String memory, List<String> arguments) {
    return line(memory, SERVING, PROGRAM, arguments);
  }

  /** One of the tasks of a measurement. */
  static List<String> task(String memory, boolean large, List<String> arguments) {
    return line(memory, large ? THOROUGH : QUICK, BenchProcess.class.getName(), arguments);
  }

  private static List<String> line(
      String memory, List<String> tuning, String main, List<String> arguments) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-Xmx" + memory);
    line.addAll(tuning);
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> PASSED_ON.stream().anyMatch(argument::startsWith))
        .forEach(line::add);
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    line.addAll(arguments);
    return line;
  }
}
