package vn.thuoc.instrument;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A heading of the questionnaire with what stands under it.
 *
 * @param id unique within the instrument
 * @param number as printed; may be empty
 * @param label as printed
 * @param note the remark printed under the heading; may be empty
 * @param period what time the figures of all its questions cover, unless they say otherwise
 * @param questions its own questions
 * @param sections headings below it, after its questions
 */
public record Section(
    String id,
    String number,
    String label,
    String note,
    Optional<Period> period,
    List<Question> questions,
    List<Section> sections) {
  public Section {
    questions = List.copyOf(questions);
    sections = List.copyOf(sections);
  }

  /** This section and all below it, in the order of the form. */
  public Stream<Section> walk() {
    return Stream.concat(Stream.of(this), sections.stream().flatMap(Section::walk));
  }
}
