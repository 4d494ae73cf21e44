package vn.thuoc.transform;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.instrument.AnswerRow;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.AnswerState;
import vn.thuoc.score.SubmissionFigures;

/**
 * What was loaded of one submission.
 *
 * @param answers the rows of every answer, by side and question, as they were loaded
 * @param figures the same as scoring looks at it
 * @param repeated how many rows stand more than once in the same place: there must be none
 */
record LoadedForm(
    Map<Side, Map<String, List<LoadedAnswer>>> answers, SubmissionFigures figures, int repeated) {

  /**
   * One row of an answer.
   *
   * @param row what it says
   * @param cell cell or cells of the form
   * @param shown the answer as people read it
   * @param raw what stands on the form
   */
  record LoadedAnswer(AnswerRow row, String cell, Optional<String> shown, Optional<String> raw) {
    /** Whether it is the answer itself and not a part of it. */
    boolean whole() {
      return row.rowNumber() == 0 && row.columnId().isEmpty();
    }

    /** Whether it chooses an option; unknown where an answer was given and names no option. */
    Optional<Boolean> chooses(String option) {
      return row.state() == AnswerState.GIVEN
          ? row.optionId().map(chosen -> Arrays.asList(chosen.split(",")).contains(option))
          : Optional.of(false);
    }
  }

  /** The answer itself to a question on a side. */
  Optional<LoadedAnswer> whole(Side side, String question) {
    return rows(side, question).stream().filter(LoadedAnswer::whole).findFirst();
  }

  /** All rows of an answer; none where nothing was loaded for the question. */
  List<LoadedAnswer> rows(Side side, String question) {
    return answers.getOrDefault(side, Map.of()).getOrDefault(question, List.of());
  }
}
