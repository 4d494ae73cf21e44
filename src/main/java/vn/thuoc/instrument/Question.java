package vn.thuoc.instrument;

import java.util.Optional;
import vn.thuoc.instrument.answer.AnswerType;

/**
 * One thing asked.
 *
 * @param id unique within the instrument; for a question of a criterion, the criterion's id
 * @param number as printed before it; empty where nothing is printed
 * @param label as printed
 * @param note printed words that help to answer it; may be empty
 * @param type what kind of answer it takes
 * @param required whether every unit has to answer it
 * @param onlyIf the answer to another question on which it depends
 * @param period what time its figure covers, where it says so itself
 */
public record Question(
    String id,
    String number,
    String label,
    String note,
    AnswerType type,
    boolean required,
    Optional<Condition> onlyIf,
    Optional<Period> period) {

  /** A question that says no more than its label. */
  public static Question plain(String id, String label, AnswerType type) {
    return new Question(id, "", label, "", type, false, Optional.empty(), Optional.empty());
  }
}
