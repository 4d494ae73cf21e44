package vn.thuoc.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/**
 * The official lists read in the order of their days, however they were loaded: who begins, ends,
 * changes its name or parent. A code is a unit: the same code with another name is the same unit
 * renamed.
 */
final class OfficialHistory {
  private final Map<String, OfficialTrack> tracks = new LinkedHashMap<>();
  private final Set<String> provincesSpokenFor = new HashSet<>();
  private final Function<UnitChange, Place> placeOf;
  private final Problems problems;
  private boolean wholeListRead;

  /**
   * @param lists in the order in which they were loaded; of two for one day the later holds
   * @param changes mergers, splits and renamings
   * @param placeOf where a change is written
   * @param problems told of changes that the lists contradict; those are left out
   */
  OfficialHistory(
      List<OfficialList> lists,
      List<UnitChange> changes,
      Function<UnitChange, Place> placeOf,
      Problems problems) {
    this.placeOf = placeOf;
    this.problems = problems;
    List<OfficialList> holding = new ArrayList<>();
    for (OfficialList list : lists) {
      holding.removeIf(earlier -> earlier.isReplacedBy(list));
      holding.add(list);
    }
    holding.sort(Comparator.comparing(OfficialList::asOf));
    holding.forEach(this::read);
    for (UnitChange change : changes) {
      if (fits(change)) {
        tracks.get(change.oldCode()).ends(change);
        tracks.get(change.newCode()).carriesOn(change);
      }
    }
  }

  /** Code to what is known of it. */
  Map<String, OfficialTrack> tracks() {
    return tracks;
  }

  private void read(OfficialList list) {
    Map<String, String> provinceOf = list.provinceOf();
    Set<String> provinces = list.provinces();
    for (OfficialUnit unit : list.units()) {
      String province = provinceOf.get(unit.code());
      OfficialTrack known = tracks.get(unit.code());
      if (known != null) {
        known.seen(unit, province, list.asOf());
      } else {
        boolean wasSpokenFor = wholeListRead || provincesSpokenFor.contains(province);
        tracks.put(unit.code(), new OfficialTrack(unit, province, list.asOf(), wasSpokenFor));
      }
    }
    for (OfficialTrack track : tracks.values()) {
      boolean spokenFor = !list.partial() || provinces.contains(track.province());
      if (spokenFor && track.to().isEmpty() && !provinceOf.containsKey(track.now().code())) {
        track.gone(list.asOf().minusDays(1));
      }
    }
    provincesSpokenFor.addAll(provinces);
    wholeListRead |= !list.partial();
  }

  private boolean fits(UnitChange change) {
    List<String> unknown =
        Stream.of(change.oldCode(), change.newCode())
            .filter(code -> !tracks.containsKey(code))
            .toList();
    unknown.forEach(
        code ->
            report(
                change,
                new Words(
                    "Không danh mục nào đã nạp có mã «" + code + "».",
                    "No list that was loaded has code '" + code + "'."),
                new Words(
                    "Nạp danh mục của thời điểm có đơn vị đó trước, hoặc sửa mã.",
                    "Load a list of a time when the unit existed first, or mend the code.")));
    if (!unknown.isEmpty()) {
      return false;
    }
    boolean stillThere = tracks.get(change.oldCode()).isSeenFrom(change.date());
    if (stillThere) {
      report(
          change,
          new Words(
              "Đơn vị «"
                  + change.oldCode()
                  + "» vẫn có trong danh mục sau ngày "
                  + change.date()
                  + ".",
              "Unit '"
                  + change.oldCode()
                  + "' still stands in a list after "
                  + change.date()
                  + "."),
          new Words(
              "Sửa ngày; đơn vị còn tồn tại thì không ghi vào cột old_code.",
              "Mend the date; a unit that goes on existing does not belong into old_code."));
    }
    return !stillThere;
  }

  private void report(UnitChange change, Words message, Words remedy) {
    problems.add(
        Problem.error(UnitError.CONTRADICTS_OFFICIAL, placeOf.apply(change), message, remedy));
  }
}
