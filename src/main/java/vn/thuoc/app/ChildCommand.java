package vn.thuoc.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.thuoc.bench.JavaLine;

/** Commands of this program in processes of their own. */
final class ChildCommand {
  private ChildCommand() {}

  /**
   * Starts one.
   *
   * @param memory as Java's -Xmx has it
   * @param log where everything it says goes
   */
  static Process start(String memory, Path log, List<String> arguments) throws IOException {
    return new ProcessBuilder(JavaLine.program(memory, false, arguments))
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }
}
