package vn.thuoc.app;

import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code thuoc units} without a command: says what can be done with the register of units. */
@Command(name = "units", description = "Danh mục đơn vị: nạp, liệt kê, xem.")
final class UnitsCommand extends ThuocCommand {
  @Spec private CommandSpec spec;

  UnitsCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  public Integer call() {
    CommandLine line = spec.commandLine();
    line.usage(line.getOut());
    return WELL;
  }
}
