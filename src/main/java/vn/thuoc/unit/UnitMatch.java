package vn.thuoc.unit;

import java.util.List;

/** Which unit a name means. */
public sealed interface UnitMatch {

  /**
   * Exactly one unit.
   *
   * @param unit the unit
   * @param letterRepaired whether the foreign letter Ð (U+00D0) had to be read as Đ (U+0110)
   * @param existedThen whether it existed in the year asked for; a unit that did not is taken only
   *     when no other bears the name
   */
  record Matched(Unit unit, boolean letterRepaired, boolean existedThen) implements UnitMatch {}

  /**
   * No unit bears this name.
   *
   * @param nearest units with the most similar names, nearest first; may be empty
   */
  record Unknown(List<Unit> nearest) implements UnitMatch {
    public Unknown {
      nearest = List.copyOf(nearest);
    }
  }

  /** Several units bear this name. */
  record Ambiguous(List<Unit> candidates) implements UnitMatch {
    public Ambiguous {
      candidates = List.copyOf(candidates);
    }
  }
}
