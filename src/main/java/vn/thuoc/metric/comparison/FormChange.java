package vn.thuoc.metric.comparison;

import java.util.Locale;
import java.util.Optional;

/** What became of a form between two releases. */
public enum FormChange {
  /** It is only in the later release. */
  NEW,
  /** Another revision counts. */
  REVISED,
  /** It is only in the earlier release. */
  GONE,
  /** The same revision counts in both. */
  SAME;

  static FormChange of(Optional<Form> before, Optional<Form> after) {
    if (before.isEmpty()) {
      return NEW;
    } else if (after.isEmpty()) {
      return GONE;
    }
    boolean same =
        before.get().revision() == after.get().revision()
            && before.get().file().equals(after.get().file());
    return same ? SAME : REVISED;
  }

  /** The word for scripts. */
  public String term() {
    return name().toLowerCase(Locale.ROOT);
  }
}
