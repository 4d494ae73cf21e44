package vn.thuoc.instrument.description;

import java.util.List;
import java.util.Optional;

/**
 * A heading of the questionnaire with what stands under it.
 *
 * @param id unique within the instrument
 * @param number as printed; may be empty
 * @param label as printed
 * @param note the remark printed under it; may be empty
 * @param period what time the figures of its questions cover, where it says so itself
 * @param questions its own questions
 * @param sections headings below it, after its questions
 * @param defects ids of the defects of the document at this place
 */
public record SectionDescription(
    String id,
    String number,
    String label,
    String note,
    Optional<PeriodDescription> period,
    List<QuestionDescription> questions,
    List<SectionDescription> sections,
    List<String> defects) {
  public SectionDescription {
    questions = List.copyOf(questions);
    sections = List.copyOf(sections);
    defects = List.copyOf(defects);
  }
}
