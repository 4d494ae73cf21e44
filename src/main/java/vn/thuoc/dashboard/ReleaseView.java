package vn.thuoc.dashboard;

import vn.thuoc.metric.ReleaseStamp;

/**
 * A release as JSON gives it; times are ISO 8601.
 *
 * @param simulated whether anything in it is simulated
 */
public record ReleaseView(
    long id, String name, String publishedAt, String dataDate, boolean simulated) {
  public static ReleaseView of(ReleaseStamp stamp) {
    return new ReleaseView(
        stamp.id(),
        stamp.name(),
        stamp.publishedAt().toString(),
        stamp.dataDate().toString(),
        stamp.simulated());
  }
}
