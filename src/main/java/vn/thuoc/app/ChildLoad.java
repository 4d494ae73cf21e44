package vn.thuoc.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.thuoc.bench.MeasuredProcess;

/** One load in a process of its own, measured from outside. */
final class ChildLoad {
  private ChildLoad() {}

  static MeasuredProcess.Measured run(
      Path forms, Path definitions, Path warehouse, String memory, Path log)
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
    return MeasuredProcess.run(line, log);
  }
}
