/**
 * Intake: from a file as a unit sends it to staged answers.
 *
 * <p>Purpose: read a workbook or document that may come from anywhere, tell which form of which
 * unit and year it is, and place every cell that answers a question: by the addresses that
 * templates carry out of sight, else by the printed words. What cannot be placed for certain
 * becomes a finding with its cell and reason, never a guess. Input: {@code .docx}, {@code .xlsx},
 * {@code .doc}, {@code .xls} and CSV files, the definitions of {@code instrument} and the register
 * of {@code unit}. Output: {@link vn.thuoc.ingest.Submission} values, or the problems for which a
 * file was refused. Pure Java, no Spark. Allowed neighbours: {@code problem}, {@code definition},
 * {@code instrument}, {@code unit}, {@code ingest.text}.
 */
package vn.thuoc.ingest;
