package vn.thuoc.app;

import java.io.PrintStream;
import java.util.List;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Words;

/**
 * What a command speaks through.
 *
 * @param out results
 * @param err problems and progress
 * @param language the language people are spoken to in
 * @param interactive whether a person watches, so that progress may be drawn
 */
record Terminal(PrintStream out, PrintStream err, Language language, boolean interactive) {
  private static final Launcher LAUNCHER = Launcher.current();

  void say(Words words) {
    out.println(LAUNCHER.typedIn(words.in(language)));
  }

  /** Says what people do next, unless the script that started this command does it. */
  void sayNext(Words words) {
    if (!LAUNCHER.goesOn()) {
      say(words);
    }
  }

  /** Says what is being done, apart from results. */
  void sayAside(String text) {
    err.println(LAUNCHER.typedIn(text));
  }

  void print(Problem problem) {
    sayAside(problem.severity().label().in(language) + ": " + problem.sentence(language));
  }

  void print(List<Problem> problems) {
    problems.forEach(this::print);
  }
}
