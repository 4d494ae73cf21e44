package vn.thuoc.transform;

import org.apache.spark.sql.Row;
import vn.thuoc.warehouse.Engine;

/** Number of newest submissions, newest load and whether anything is simulated. */
record ReleaseSummary(Engine engine) {
  Row row() {
    return engine
        .spark()
        .sql(
            "SELECT COUNT_IF(is_latest) AS submissions, MAX(loaded_at) AS newest,"
                + " COALESCE(BOOL_OR(simulated AND is_latest), FALSE) AS simulated,"
                + " (SELECT COUNT(*) FROM built_published_result) AS results,"
                + " (SELECT MAX(loaded_at) FROM built_published_result) AS newest_result"
                + " FROM built_submission")
        .head();
  }
}
