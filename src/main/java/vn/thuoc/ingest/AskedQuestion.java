package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thuoc.instrument.Criterion;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.Side;

/**
 * A question with its place on the form.
 *
 * @param question what is asked
 * @param criterion the criterion that asks it; none for questions of the head and the questionnaire
 * @param sides who answers it: the head is the unit's own
 * @param accepting whether lines that the unit writes itself are accepted one by one
 */
public record AskedQuestion(
    Question question, Optional<Criterion> criterion, List<Side> sides, boolean accepting) {

  /** The question of the head that every form must have for its unit to be known. */
  public static final String UNIT_NAME = "unit_name";

  /** The question of the head that says which year a form is for, where its title does not. */
  public static final String REPORT_YEAR = "report_year";

  public AskedQuestion {
    sides = List.copyOf(sides);
  }

  /** All questions of an instrument in the order of the form. */
  public static List<AskedQuestion> of(Instrument instrument) {
    boolean accepting = instrument.scored();
    List<AskedQuestion> asked = new ArrayList<>();
    instrument
        .general()
        .forEach(
            question ->
                asked.add(
                    new AskedQuestion(question, Optional.empty(), List.of(Side.SELF), accepting)));
    instrument
        .sections()
        .flatMap(section -> section.questions().stream())
        .forEach(
            question ->
                asked.add(
                    new AskedQuestion(question, Optional.empty(), instrument.sides(), accepting)));
    instrument
        .criteria()
        .forEach(
            criterion ->
                criterion
                    .question()
                    .ifPresent(
                        question ->
                            asked.add(
                                new AskedQuestion(
                                    question,
                                    Optional.of(criterion),
                                    instrument.sides(),
                                    accepting))));
    return asked;
  }

  /**
   * The places that one side fills in. In a questionnaire the unit lists what it has, and whether a
   * line counts is for the assessor to say; on a scoring sheet both say it.
   */
  public List<AnswerSlot> slots(Side side) {
    return AnswerSlot.of(question, accepting && (criterion.isPresent() || side == Side.VERIFIED));
  }

  /** The places of the form that take its answer, for either side. */
  public List<AnswerSlot> slots() {
    return AnswerSlot.of(question, accepting);
  }
}
