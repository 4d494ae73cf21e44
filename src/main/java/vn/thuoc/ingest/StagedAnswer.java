package vn.thuoc.ingest;

import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.Answer;

/**
 * One side's answer to one question, with where it stands.
 *
 * @param questionId the question
 * @param side whose answer it is
 * @param answer what was read
 * @param raw the text as it stands on the form; empty when nothing stands there
 * @param cell the cells it stands in, such as {@code C12:D12}, or where it would stand; empty when
 *     its line is not on the sheet
 */
public record StagedAnswer(String questionId, Side side, Answer answer, String raw, String cell) {}
