package vn.thuoc.instrument;

import vn.thuoc.instrument.answer.AnswerType;

/**
 * One thing asked.
 *
 * @param id unique within the instrument; for a question of a criterion, the criterion's id
 * @param label as printed
 * @param type what kind of answer it takes
 */
public record Question(String id, String label, AnswerType type) {}
