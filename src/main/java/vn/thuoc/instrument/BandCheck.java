package vn.thuoc.instrument;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.instrument.answer.Band;
import vn.thuoc.problem.Words;

/** Checks that bands cover their range, each number once. */
final class BandCheck {
  private final DefinitionMap map;
  private final String key;

  BandCheck(DefinitionMap map, String key) {
    this.map = map;
    this.key = key;
  }

  /**
   * Adds a problem for each gap or overlap.
   *
   * @param range what the bands must cover; without it, only the places between bands are looked at
   */
  void check(List<Band> bands, Optional<Band> range) {
    List<Band> sorted =
        bands.stream()
            .sorted(
                Comparator.comparing(
                    b -> b.lower().map(Band.End::at),
                    Comparator.comparing(at -> at.orElse(LOWEST))))
            .toList();
    for (int i = 1; i < sorted.size(); i++) {
      Band below = sorted.get(i - 1);
      Band above = sorted.get(i);
      Band.Joint joint = below.jointWith(above);
      if (joint != Band.Joint.MEET) {
        report(joint == Band.Joint.GAP, words(below.upper(), above.lower()));
      }
    }
    if (range.isPresent() && !sorted.isEmpty()) {
      ends(range.get(), sorted.get(0), sorted.get(sorted.size() - 1));
    }
  }

  private static final BigDecimal LOWEST = new BigDecimal("-1E30");

  private void ends(Band range, Band first, Band last) {
    if (first.lower().isPresent()
        && range.lower().isPresent()
        && !covers(first.lower(), range.lower(), 1)) {
      report(true, words(range.lower(), first.lower()));
    }
    if (last.upper().isPresent() && !covers(last.upper(), range.upper(), -1)) {
      report(true, words(last.upper(), range.upper()));
    }
  }

  private static boolean covers(Optional<Band.End> band, Optional<Band.End> range, int direction) {
    if (range.isEmpty()) {
      return false;
    }
    int order = range.get().at().compareTo(band.get().at()) * direction;
    return order > 0 || (order == 0 && (band.get().included() || !range.get().included()));
  }

  private void report(boolean gap, String where) {
    map.problem(
        gap ? InstrumentError.BANDS_LEAVE_A_GAP : InstrumentError.BANDS_OVERLAP,
        key,
        gap
            ? new Words(
                "Các mức bỏ trống quanh " + where + ".",
                "The bands leave a gap around " + where + ".")
            : new Words(
                "Các mức chồng nhau quanh " + where + ".",
                "The bands overlap around " + where + "."),
        new Words(
            "Sửa from/above/to/below để mỗi số thuộc đúng một mức.",
            "Mend from/above/to/below so that each number falls into one band."));
  }

  private static String words(Optional<Band.End> one, Optional<Band.End> other) {
    String first = one.map(e -> e.at().toPlainString()).orElse("∞");
    String second = other.map(e -> e.at().toPlainString()).orElse("∞");
    return first.equals(second) ? first : first + " – " + second;
  }
}
