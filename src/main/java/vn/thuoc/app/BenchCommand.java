package vn.thuoc.app;

import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code thuoc bench}: measures how fast the program works on this machine. */
@Command(name = "bench", description = "Đo tốc độ của chương trình trên máy này.")
final class BenchCommand extends ThuocCommand {
  @Spec private CommandSpec spec;

  BenchCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  public Integer call() {
    CommandLine line = spec.commandLine();
    line.usage(line.getOut());
    return WELL;
  }
}
