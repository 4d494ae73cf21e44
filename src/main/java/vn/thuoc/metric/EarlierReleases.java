package vn.thuoc.metric;

import java.lang.ref.SoftReference;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * The few earlier releases that were asked for last. They are let go of when memory runs short, and
 * opened again when asked for again. Opening one never keeps the newest release from answering.
 */
final class EarlierReleases {
  private static final int AT_MOST = 2;

  private final Map<Long, SoftReference<ReadModel>> open = new LinkedHashMap<>(4, 0.75f, true);

  /**
   * One earlier release; those who ask for one that is not open wait until it is.
   *
   * @param opening reads it
   */
  synchronized ReadModel get(long release, LongFunction<ReadModel> opening) {
    Optional<ReadModel> kept = Optional.ofNullable(open.get(release)).map(SoftReference::get);
    if (kept.isPresent()) {
      return kept.get();
    }
    ReadModel model = opening.apply(release);
    open.put(release, new SoftReference<>(model));
    Iterator<Long> oldest = open.keySet().iterator();
    while (open.size() > AT_MOST) {
      oldest.next();
      oldest.remove();
    }
    return model;
  }

  /** Lets go of all of them, because they may have been moved to other files or given up. */
  synchronized void forget() {
    open.clear();
  }
}
