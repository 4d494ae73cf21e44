package vn.thuoc.problem;

/** Who can mend a problem; decides the exit code of a command and the status of an HTTP answer. */
public enum ErrorClass {
  /** The command or request was used wrongly. Exit code 1. */
  USER(1),
  /** What was sent in, or a definition, is wrong. Exit code 2. */
  DATA(2),
  /** A fault of ours. Exit code 3. */
  INTERNAL(3),
  /** Disk, database or network refused. Exit code 3. */
  EXTERNAL(3);

  private final int exitCode;

  ErrorClass(int exitCode) {
    this.exitCode = exitCode;
  }

  public int exitCode() {
    return exitCode;
  }
}
