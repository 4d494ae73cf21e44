package vn.thuoc.dashboard;

import vn.thuoc.metric.ReleaseStamp;

/**
 * A release as JSON gives it; times are ISO 8601.
 *
 * @param simulated whether anything in it is simulated
 * @param newest whether nothing was published after it
 */
public record ReleaseView(
    long id, String name, String publishedAt, String dataDate, boolean simulated, boolean newest) {
  /**
   * @param newest the release that was published last
   */
  public static ReleaseView of(ReleaseStamp stamp, ReleaseStamp newest) {
    return new ReleaseView(
        stamp.id(),
        stamp.name(),
        stamp.publishedAt().toString(),
        stamp.dataDate().toString(),
        stamp.simulated(),
        stamp.id() == newest.id());
  }
}
