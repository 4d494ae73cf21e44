/**
 * Types of answers and the values they take.
 *
 * <p>Purpose: say what can be asked and what can be answered, without saying how either is read
 * from a file. Input: nothing. Output: sealed types that readers, rules and tables share.
 *
 * <p>Allowed neighbours: {@code problem}.
 */
package vn.thuoc.instrument.answer;
