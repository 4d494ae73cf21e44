/**
 * Facts to marts, checks and a release.
 *
 * <p>Purpose: run the whole computation of a release: dimensions from definitions, facts from
 * staging, scores by the rules, marts by SQL, then the checks; and publish only what passed them.
 * Input: staging tables, definitions. Output: a {@link vn.thuoc.warehouse.Release}. Runs in the
 * engine process. Allowed neighbours: {@code problem}, {@code definition}, {@code instrument},
 * {@code unit}, {@code warehouse}, {@code score}.
 */
package vn.thuoc.transform;
