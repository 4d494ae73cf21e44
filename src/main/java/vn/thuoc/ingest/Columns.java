package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.thuoc.instrument.FormLayout;
import vn.thuoc.instrument.Side;

/**
 * Where everything stands, settled.
 *
 * @param header the header it was read from
 * @param labels columns with the texts of the lines, left to right
 * @param single column of each role that has one
 * @param figures columns of each role that has two
 */
record Columns(
    Header header,
    List<Integer> labels,
    Map<FormLayout.Role, Integer> single,
    Map<FormLayout.Role, Figures> figures) {

  /** The columns of a figure; without a second one both stand in the first: 13/15. */
  record Figures(int numerator, OptionalInt denominator) {
    List<Integer> all() {
      List<Integer> all = new ArrayList<>(List.of(numerator));
      denominator.ifPresent(all::add);
      return all;
    }
  }

  Optional<Figures> figures(Side side) {
    return Optional.ofNullable(
        figures.get(
            side == Side.SELF ? FormLayout.Role.SELF_FIGURES : FormLayout.Role.VERIFIED_FIGURES));
  }

  Optional<Integer> points(Side side) {
    return single(
        side == Side.SELF ? FormLayout.Role.SELF_POINTS : FormLayout.Role.VERIFIED_POINTS);
  }

  Optional<Integer> single(FormLayout.Role role) {
    return Optional.ofNullable(single.get(role));
  }

  /** Columns with figures or points, left to right. */
  List<Integer> entries() {
    List<Integer> entries = new ArrayList<>();
    figures.values().forEach(pair -> entries.addAll(pair.all()));
    for (Side side : Side.values()) {
      points(side).ifPresent(entries::add);
    }
    return entries.stream().sorted().toList();
  }

  /** Columns without a header that are nobody's second cell. */
  List<Integer> unnamed() {
    List<Integer> entries = entries();
    return header.unnamed().stream()
        .filter(column -> !entries.contains(column) && !labels.contains(column))
        .toList();
  }
}
