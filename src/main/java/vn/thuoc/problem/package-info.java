/**
 * The error vocabulary that every other package speaks.
 *
 * <p>Purpose: say what is wrong, where, and what to do about it, in Vietnamese first and in English
 * on request. Input: nothing. Output: {@link vn.thuoc.problem.Problem} values and the one exception
 * that carries them. Allowed neighbours: none; this is the lowest package.
 */
package vn.thuoc.problem;
