package vn.thuoc.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.function.Supplier;
import vn.thuoc.metric.ReleaseStamp;

/**
 * Answers that change only with the release, or when the server is started anew with other
 * definitions. A browser's copy holds until then, and so does ours.
 */
final class ReleaseAnswers {
  private static final String KEEPING = "private, no-cache";
  private static final String JSON = "application/json; charset=utf-8";

  private final String started = Long.toString(Instant.now().toEpochMilli(), Character.MAX_RADIX);
  private final RecentAnswers recent = new RecentAnswers();

  /**
   * Answers a request.
   *
   * @param address what was asked, with the language; the release is added to it
   * @param body makes what the answer says, when nobody has asked the same of the release yet
   */
  void write(Context context, AskedRelease asked, String address, Supplier<Object> body) {
    if (!isKnown(context, asked)) {
      make(asked, address, body).write(context, KEEPING);
    }
  }

  /**
   * Answers a request with a file that browsers may keep, and that we do not: it is large, and
   * seldom asked for twice.
   *
   * @param body makes the file, and says its type
   */
  void writeUnkept(Context context, AskedRelease asked, Supplier<byte[]> body) {
    if (!isKnown(context, asked)) {
      byte[] bytes = body.get();
      context.header("ETag", tag(asked)).header("Cache-Control", KEEPING).result(bytes);
    }
  }

  /** Says so when the browser already has the answer. */
  private boolean isKnown(Context context, AskedRelease asked) {
    String tag = tag(asked);
    String known = context.header("If-None-Match");
    boolean isKnown = known != null && known.contains(tag);
    if (isKnown) {
      context.header("ETag", tag).header("Cache-Control", KEEPING).status(HttpStatus.NOT_MODIFIED);
    }
    return isKnown;
  }

  /** Makes an answer before somebody asks for it. */
  Asset make(AskedRelease asked, String address, Supplier<Object> body) {
    RecentAnswers.Key key =
        new RecentAnswers.Key(asked.metrics().release().id(), asked.newest().id(), address);
    return recent.get(key, () -> Asset.quickly(JSON, Answer.bytes(body.get()), tag(asked)));
  }

  /** Forgets what was answered while another release was the newest. */
  void forgetBefore(ReleaseStamp newest) {
    recent.forgetBefore(newest.id());
  }

  private String tag(AskedRelease asked) {
    long release = asked.metrics().release().id();
    return "W/\"" + release + "-" + asked.newest().id() + "-" + started + "\"";
  }
}
