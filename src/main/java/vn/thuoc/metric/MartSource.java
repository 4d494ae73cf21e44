package vn.thuoc.metric;

/** The marts of one release, wherever they are kept. */
public interface MartSource {
  ReleaseStamp release();

  /**
   * Reads one mart whole.
   *
   * @throws vn.thuoc.problem.ProblemException when the release has no such mart or it cannot be
   *     read
   */
  MartTable read(String mart);
}
