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

  void say(Words words) {
    out.println(words.in(language));
  }

  void print(Problem problem) {
    err.println(problem.severity().label().in(language) + ": " + problem.sentence(language));
  }

  void print(List<Problem> problems) {
    problems.forEach(this::print);
  }
}
