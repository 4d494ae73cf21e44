package vn.thuoc.api;

import io.javalin.http.Context;
import java.util.Optional;
import vn.thuoc.dashboard.ReleaseView;
import vn.thuoc.metric.CurrentMetrics;
import vn.thuoc.metric.Metrics;
import vn.thuoc.metric.ReleaseStamp;

/**
 * The release that a request is answered from.
 *
 * @param metrics answers from that release and no other
 * @param newest the release that was published last
 */
record AskedRelease(Metrics metrics, ReleaseStamp newest) {
  /** The release that the address names, or the newest. */
  static AskedRelease of(Context context, CurrentMetrics current) {
    Metrics newest = current.held();
    Optional<String> named = Request.release(context);
    return new AskedRelease(named.map(current::of).orElse(newest), newest.release());
  }

  static AskedRelease newest(Metrics metrics) {
    return new AskedRelease(metrics, metrics.release());
  }

  ReleaseView view() {
    return ReleaseView.of(metrics.release(), newest);
  }
}
