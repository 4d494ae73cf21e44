package vn.thuoc.app;

import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Words;

/** A progress bar on a terminal; silent where nobody watches. */
final class Progress implements AutoCloseable {
  private final Optional<ProgressBar> bar;
  private final Language language;

  private Progress(Optional<ProgressBar> bar, Language language) {
    this.bar = bar;
    this.language = language;
  }

  static Progress steps(Terminal terminal, int steps) {
    Optional<ProgressBar> bar =
        terminal.interactive()
            ? Optional.of(
                new ProgressBarBuilder()
                    .setInitialMax(steps)
                    .setTaskName("thuoc")
                    .setConsumer(new ConsoleProgressBarConsumer(terminal.err()))
                    .hideEta()
                    .build())
            : Optional.empty();
    return new Progress(bar, terminal.language());
  }

  void step(Words what) {
    bar.ifPresent(
        b -> {
          b.setExtraMessage(what.in(language));
          b.step();
        });
  }

  void done() {
    bar.ifPresent(b -> b.stepTo(b.getMax()));
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
