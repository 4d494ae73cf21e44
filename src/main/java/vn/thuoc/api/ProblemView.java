package vn.thuoc.api;

import java.util.List;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Problem;

/** A problem as JSON gives it, in the language asked for. */
record ProblemView(String code, String severity, String place, String message, String remedy) {
  static ProblemView of(Problem problem, Language language) {
    return new ProblemView(
        problem.code().name(),
        problem.severity().term(),
        problem.place().shown(),
        problem.message().in(language),
        problem.remedy().in(language));
  }

  /** The body of every answer that is no success. */
  record Body(List<ProblemView> problems) {
    static Body of(List<Problem> problems, Language language) {
      return new Body(problems.stream().map(problem -> ProblemView.of(problem, language)).toList());
    }
  }
}
