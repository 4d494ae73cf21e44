package vn.thuoc.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Carries every problem found, never just the first. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public ProblemException(List<Problem> problems) {
    super(problems.stream().map(p -> p.sentence(Language.VI)).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("a ProblemException needs a problem");
    }
  }

  public ProblemException(Problem problem) {
    this(List.of(problem));
  }

  public ProblemException(Problem problem, Throwable cause) {
    this(List.of(problem));
    initCause(cause);
  }

  public List<Problem> problems() {
    return problems;
  }

  /** The exit code of a command that ends with these problems: the gravest one's. */
  public int exitCode() {
    return problems.stream().mapToInt(p -> p.code().errorClass().exitCode()).max().orElse(3);
  }
}
