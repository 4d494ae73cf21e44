package vn.thuoc.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import vn.thuoc.metric.Metrics;

/**
 * Says whether a browser's copy is still right: an answer changes only with the release, or when
 * the server is started anew with other definitions.
 */
final class ReleaseTag {
  private final String started = Long.toString(Instant.now().toEpochMilli(), Character.MAX_RADIX);

  /**
   * Marks the answer with the release that gives it.
   *
   * @return true when the browser's copy holds and nothing needs to be computed
   */
  boolean holds(Context context, Metrics metrics) {
    String tag = "W/\"" + metrics.release().id() + "-" + started + "\"";
    context.header("ETag", tag).header("Cache-Control", "private, no-cache");
    String known = context.header("If-None-Match");
    if (known == null || !known.contains(tag)) {
      return false;
    }
    context.status(HttpStatus.NOT_MODIFIED);
    return true;
  }
}
