package vn.thuoc.instrument.answer;

import java.util.Optional;

/**
 * One side's answer to one question.
 *
 * @param state what became of the question
 * @param value the value, present exactly when the state is given
 */
public record Answer(AnswerState state, Optional<AnswerValue> value) {
  public Answer {
    if ((state == AnswerState.GIVEN) != value.isPresent()) {
      throw new IllegalArgumentException(
          "an answer has a value exactly when it is given: " + state);
    }
  }

  public static Answer given(AnswerValue value) {
    return new Answer(AnswerState.GIVEN, Optional.of(value));
  }

  public static Answer blank() {
    return new Answer(AnswerState.BLANK, Optional.empty());
  }

  public static Answer notApplicable() {
    return new Answer(AnswerState.NOT_APPLICABLE, Optional.empty());
  }

  public static Answer rejected() {
    return new Answer(AnswerState.REJECTED, Optional.empty());
  }
}
