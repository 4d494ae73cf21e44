/**
 * The register of units: who is assessed.
 *
 * <p>Purpose: know every unit by id, and tell which one a name on a form means, however it is
 * spelt, without ever merging two. Input: {@code etl/units/*.yml}. Output: {@link
 * vn.thuoc.unit.Units}; also the key by which Vietnamese texts are compared. Allowed neighbours:
 * {@code problem}, {@code definition}, {@code instrument}.
 */
package vn.thuoc.unit;
