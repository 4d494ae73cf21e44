package vn.thuoc.metric;

import java.util.OptionalLong;

/** Knows which release is the newest, and opens it. */
public interface ReleaseSource {
  /** The number of the newest published release; empty when nothing was published yet. Cheap. */
  OptionalLong newest();

  /** The marts of the release with that number. */
  MartSource open(long release);
}
