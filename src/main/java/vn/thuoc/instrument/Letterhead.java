package vn.thuoc.instrument;

/**
 * What a form prints above its title, beside the name of the unit.
 *
 * @param kind whose paper it is
 * @param place where it is dated
 */
public record Letterhead(Kind kind, String place) {

  /** Whose paper it is. */
  public enum Kind {
    /** The name of the state and its motto. */
    STATE,
    /** The name of the Party. */
    PARTY
  }
}
