package vn.thuoc.app;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Entry of the program. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    PrintStream out =
        new PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.out),
            false,
            StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
    int exitCode = new CommandLineRunner(out, err).run(arguments);
    out.flush();
    System.exit(exitCode);
  }
}
