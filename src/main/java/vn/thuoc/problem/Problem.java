package vn.thuoc.problem;

import java.io.Serializable;
import java.util.Objects;

/**
 * One thing that is wrong.
 *
 * @param code what kind it is
 * @param severity how much it weighs
 * @param place where it sits
 * @param message what is wrong, naming the value
 * @param remedy what to do about it
 */
public record Problem(ErrorCode code, Severity severity, Place place, Words message, Words remedy)
    implements Serializable {
  public Problem {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(remedy, "remedy");
  }

  public static Problem error(ErrorCode code, Place place, Words message, Words remedy) {
    return new Problem(code, Severity.ERROR, place, message, remedy);
  }

  /** One sentence for a terminal: place, message, remedy. */
  public String sentence(Language language) {
    String where = place.shown();
    return (where.isEmpty() ? "" : where + ": ") + message.in(language) + " " + remedy.in(language);
  }
}
