package vn.thuoc.app;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** What all commands share. A command gives its exit code, or throws a problem that has one. */
abstract class ThuocCommand implements Callable<Integer> {
  static final int WELL = 0;
  static final int REJECTED_INPUT = 2;

  @Mixin private GlobalOptions options;

  private final PrintStream out;
  private final PrintStream err;

  ThuocCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  GlobalOptions options() {
    return options;
  }

  Terminal terminal() {
    return new Terminal(out, err, options.language(), System.console() != null);
  }
}
