package vn.thuoc.transform;

import org.apache.spark.sql.Row;

/** A way to build all tables of a release, checked. */
interface ReleaseWork {
  /** Builds and checks; gives back what {@link ReleaseSummary} says of the release. */
  Row run();
}
