/**
 * Brings submissions into the warehouse.
 *
 * <p>Purpose: loading that may be repeated. A file that was loaded already changes nothing, a
 * corrected one makes a new revision, and a load counts as a whole only once its rows in {@code
 * audit.load} are committed. Input: files. They are read in this process or through the engine, and
 * wait on disk until all are read. Output: rows of the staging tables and a {@link
 * vn.thuoc.ingest.staging.LoadReport}.
 *
 * <p>Allowed neighbours: {@code ingest}, what it may use, and {@code warehouse}. No Spark.
 */
package vn.thuoc.ingest.staging;
