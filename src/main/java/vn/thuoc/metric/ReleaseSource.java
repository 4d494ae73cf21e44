package vn.thuoc.metric;

import java.util.List;
import java.util.OptionalLong;

/** Knows which releases there are, and opens them. */
public interface ReleaseSource {
  /** The number of the newest published release; empty when nothing was published yet. Cheap. */
  OptionalLong newest();

  /** All published releases, oldest first. */
  List<ReleaseStamp> all();

  /** The marts of the release with that number. */
  MartSource open(long release);
}
