package vn.thuoc.app;

import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import vn.thuoc.problem.Words;

/** A progress bar on a terminal. Where none can be drawn, few long steps are told line by line. */
final class Progress implements AutoCloseable {
  private final Optional<ProgressBar> bar;
  private final Terminal terminal;
  private final boolean told;

  private Progress(Optional<ProgressBar> bar, Terminal terminal, boolean told) {
    this.bar = bar;
    this.terminal = terminal;
    this.told = told;
  }

  /** Many short steps, which are silent where nobody watches. */
  static Progress steps(Terminal terminal, int steps) {
    return new Progress(bar(terminal, steps), terminal, false);
  }

  /** A few long steps. */
  static Progress told(Terminal terminal, int steps) {
    return new Progress(bar(terminal, steps), terminal, true);
  }

  private static Optional<ProgressBar> bar(Terminal terminal, int steps) {
    return terminal.interactive()
        ? Optional.of(
            new ProgressBarBuilder()
                .setInitialMax(steps)
                .setTaskName("thuoc")
                .setConsumer(new ConsoleProgressBarConsumer(terminal.err()))
                .hideEta()
                .build())
        : Optional.empty();
  }

  void step(Words what) {
    String text = what.in(terminal.language());
    bar.ifPresent(
        b -> {
          b.setExtraMessage(text);
          b.step();
        });
    if (told && bar.isEmpty()) {
      terminal.sayAside(text + "…");
    }
  }

  void done() {
    bar.ifPresent(b -> b.stepTo(b.getMax()));
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
