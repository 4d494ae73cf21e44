package vn.thuoc.problem;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects problems while work goes on, so that all of them are reported at once. Not for use by
 * several threads.
 */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  public void add(Problem problem) {
    found.add(problem);
  }

  public void addAll(List<Problem> problems) {
    found.addAll(problems);
  }

  public List<Problem> found() {
    return List.copyOf(found);
  }

  public boolean any() {
    return !found.isEmpty();
  }

  public void orThrow() {
    if (any()) {
      throw new ProblemException(found);
    }
  }
}
