/**
 * The register of units as a warehouse knows it: the defined units and the official lists in one.
 *
 * <p>Purpose: take official lists of units, and the mergers, splits and renamings between them,
 * from CSV files into the warehouse, whole or not at all; and join all of that with {@code
 * etl/units} into one register. Loading may be repeated and its order does not matter: the register
 * follows from the days that the lists describe. Input: CSV files, {@link
 * vn.thuoc.unit.DefinedUnits}, the tables {@code staging.unit}, {@code staging.unit_change} and
 * {@code audit.unit_load}. Output: {@link vn.thuoc.unit.Units}.
 *
 * <p>Allowed neighbours: {@code problem}, {@code definition}, {@code instrument} (tiers), {@code
 * unit}, {@code warehouse}. No Spark.
 */
package vn.thuoc.ingest.register;
