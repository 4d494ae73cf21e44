package vn.thuoc.instrument.description;

import java.util.List;
import java.util.Optional;

/**
 * One thing asked.
 *
 * @param id unique within the instrument
 * @param number as printed; may be empty
 * @param label as printed
 * @param note printed words that help to answer it; may be empty
 * @param required whether every unit has to answer it
 * @param answer what kind of answer it takes
 * @param period what time its figure covers, where it says so itself
 * @param condition when it is asked at all, in words; empty when always
 * @param usedBy criteria that take their answer from it
 * @param defects ids of the defects of the document at this place
 */
public record QuestionDescription(
    String id,
    String number,
    String label,
    String note,
    boolean required,
    AnswerDescription answer,
    Optional<PeriodDescription> period,
    String condition,
    List<PlaceDescription> usedBy,
    List<String> defects) {
  public QuestionDescription {
    usedBy = List.copyOf(usedBy);
    defects = List.copyOf(defects);
  }
}
