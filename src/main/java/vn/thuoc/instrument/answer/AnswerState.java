package vn.thuoc.instrument.answer;

import java.util.Locale;

/** What became of a question on a form. Blank is not zero; not applicable is neither. */
public enum AnswerState {
  /** A value was read. */
  GIVEN,
  /** Nothing stands there. */
  BLANK,
  /** The form says that the question does not concern this unit. */
  NOT_APPLICABLE,
  /** Something stands there that cannot be taken for certain; a finding says why. */
  REJECTED;

  /** The lower-case term of YAML, SQL and JSON. */
  public String term() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static AnswerState of(String term) {
    return valueOf(term.toUpperCase(Locale.ROOT));
  }
}
