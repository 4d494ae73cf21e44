/**
 * Answers to scores.
 *
 * <p>Purpose: score both sides of a submission by its instrument's rules, from the answers alone,
 * and hold the result against the points printed on the form. Input: answers, printed points and
 * notes of one submission. Output: {@link vn.thuoc.score.ScoredSubmission}: a score with its
 * explanation for every criterion, and findings. Pure Java; {@code transform} runs it on Spark.
 * {@link vn.thuoc.score.SubmissionFindings} tells of one submission before it is loaded.
 *
 * <p>Allowed neighbours: {@code problem}, {@code instrument}, {@code unit}, {@code ingest}.
 */
package vn.thuoc.score;
