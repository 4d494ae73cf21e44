package vn.thuoc.instrument;

import java.math.BigDecimal;
import java.util.Optional;
import vn.thuoc.definition.DefinitionError;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.instrument.answer.Band;
import vn.thuoc.problem.Words;

/**
 * Reads a band: {@code from} and {@code to} include their number, {@code above} and {@code below}
 * do not.
 */
final class BandReader {
  private BandReader() {}

  static Band read(DefinitionMap map) {
    Optional<Band.End> lower = end(map, "from", "above");
    Optional<Band.End> upper = end(map, "to", "below");
    map.finish();
    try {
      return new Band(lower, upper);
    } catch (IllegalArgumentException e) {
      map.problem(
          DefinitionError.VALUE_UNKNOWN,
          "from",
          new Words("Khoảng không chứa số nào.", "The band holds no number."),
          new Words("Viết cận dưới nhỏ hơn cận trên.", "Write the lower end below the upper one."));
      return new Band(Optional.empty(), Optional.empty());
    }
  }

  private static Optional<Band.End> end(DefinitionMap map, String included, String open) {
    Optional<BigDecimal> closed = map.optionalDecimal(included);
    Optional<BigDecimal> exclusive = map.optionalDecimal(open);
    if (closed.isPresent() && exclusive.isPresent()) {
      map.problem(
          DefinitionError.VALUE_UNKNOWN,
          open,
          new Words(
              "Một đầu của khoảng có cả «" + included + "» và «" + open + "».",
              "One end has both '" + included + "' and '" + open + "'."),
          new Words("Giữ một trong hai.", "Keep one of them."));
    }
    return closed
        .map(at -> new Band.End(at, true))
        .or(() -> exclusive.map(at -> new Band.End(at, false)));
  }
}
