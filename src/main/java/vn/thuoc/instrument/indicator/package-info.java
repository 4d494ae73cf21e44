/**
 * Indicators: what several instruments ask for, so that years and places can be compared.
 *
 * <p>Purpose: say what each indicator means, which questions of which instrument feed it, by what
 * arithmetic, and how far the results may be compared. Input: definition files and the instruments.
 * Output: {@link vn.thuoc.instrument.indicator.Indicators}. Pure Java; {@code score} computes the
 * values.
 *
 * <p>Allowed neighbours: {@code problem}, {@code definition}, {@code instrument}.
 */
package vn.thuoc.instrument.indicator;
