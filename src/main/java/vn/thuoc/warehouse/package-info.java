/**
 * Where everything is kept: Iceberg tables on Parquet, their catalog, releases, and the engine that
 * computes on them.
 *
 * <p>Purpose: the only home of Spark and Iceberg set-up. Tables are defined in {@code
 * warehouse/**.yml}; a release pins one snapshot of each table, so that readers see all of it or
 * none. Every file is synced to disk before a commit can point to it, and table locations are
 * relative to the warehouse's folder, so that it can be copied and moved. Input: table definitions,
 * rows. Output: an {@link vn.thuoc.warehouse.Engine} for computing processes and a {@link
 * vn.thuoc.warehouse.ReleaseReader} for serving ones, which runs without Spark. Allowed neighbours:
 * {@code problem}, {@code definition}.
 */
package vn.thuoc.warehouse;
