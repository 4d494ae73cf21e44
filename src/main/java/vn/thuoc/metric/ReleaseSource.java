package vn.thuoc.metric;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.thuoc.problem.ProblemException;

/** Knows which releases there are, and opens them. */
public interface ReleaseSource {
  /** The number of the newest published release; empty when nothing was published yet. Cheap. */
  OptionalLong newest();

  /**
   * What changes whenever the newest release, or the way in which it is kept, does; empty when
   * nothing was published yet. Cheap.
   */
  default OptionalLong state() {
    return newest();
  }

  /** All published releases that can be read, oldest first. */
  List<ReleaseStamp> all();

  /** The marts of the release with that number. */
  MartSource open(long release);

  /** Why the release of this name or number cannot be read any more, if there was one. */
  default Optional<ProblemException> gone(String nameOrNumber) {
    return Optional.empty();
  }
}
