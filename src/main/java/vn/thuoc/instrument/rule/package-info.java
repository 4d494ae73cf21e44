/**
 * Scoring rules.
 *
 * <p>Purpose: turn one answer, or the points of a criterion's parts, into exact points and the
 * Vietnamese words that explain them. Input: values of {@code instrument.answer}. Output: {@link
 * vn.thuoc.instrument.rule.RuleResult}. All arithmetic is in fractions of whole numbers; rounding
 * happens once, at the end. Allowed neighbours: {@code problem}, {@code instrument.answer}.
 */
package vn.thuoc.instrument.rule;
