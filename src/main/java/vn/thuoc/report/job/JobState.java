package vn.thuoc.report.job;

/** Where a job is. */
public enum JobState {
  /** Behind others in the queue. */
  WAITING,
  RUNNING,
  /** Told to stop; the paper in hand is still finished. */
  STOPPING,
  /** Everything that could be made is there; single papers may have failed. */
  DONE,
  /** Stopped before its end; what was made until then is there. */
  CANCELLED,
  /** The work itself broke off, as on a full disk. */
  FAILED;

  /** Whether nothing will change any more. */
  public boolean isOver() {
    return this == DONE || this == CANCELLED || this == FAILED;
  }
}
