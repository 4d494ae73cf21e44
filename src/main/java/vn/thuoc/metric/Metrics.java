package vn.thuoc.metric;

/**
 * Answers questions about one release. Every figure on a screen, in a paper or in the API comes
 * through here.
 */
public interface Metrics {
  /**
   * Answers one question.
   *
   * @throws vn.thuoc.problem.ProblemException when a view, measure, dimension or filter does not
   *     exist, or when a measure would be added up that must not be
   */
  MetricResult ask(MetricQuery query);

  /** The release that answers. */
  ReleaseStamp release();

  /**
   * The same, held to the release that is current now: whoever asks several questions for one page
   * or one paper asks them of this, so that a publication in between cannot mix two releases.
   */
  default Metrics held() {
    return this;
  }
}
