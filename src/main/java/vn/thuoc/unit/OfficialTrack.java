package vn.thuoc.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the official lists say of one unit over time. Belongs to the history that fills it. */
final class OfficialTrack {
  private final Set<String> formerNames = new LinkedHashSet<>();
  private final Set<String> formerParents = new LinkedHashSet<>();
  private final List<UnitChange> changes = new ArrayList<>();
  private OfficialUnit now;
  private String province;
  private final LocalDate firstSeen;
  private LocalDate lastSeen;
  private Optional<LocalDate> from;
  private Optional<LocalDate> to = Optional.empty();

  /**
   * @param seen the day of the first list that holds it
   * @param begun whether it began by that day; not known of what stands in the first list that
   *     speaks for its province
   */
  OfficialTrack(OfficialUnit unit, String province, LocalDate seen, boolean begun) {
    this.now = unit;
    this.province = province;
    this.firstSeen = seen;
    this.lastSeen = seen;
    this.from = begun ? Optional.of(seen) : Optional.empty();
  }

  /** A later list holds it, perhaps with another name or parent. */
  void seen(OfficialUnit unit, String inProvince, LocalDate day) {
    lastSeen = day;
    if (!unit.name().equals(now.name())) {
      formerNames.add(now.name());
      formerNames.remove(unit.name());
    }
    if (!unit.parentCode().equals(now.parentCode())) {
      now.parentCode().ifPresent(formerParents::add);
      unit.parentCode().ifPresent(formerParents::remove);
    }
    now = unit;
    province = inProvince;
    to = Optional.empty();
  }

  /** A later list lacks it. */
  void gone(LocalDate lastDay) {
    to = Optional.of(lastDay);
  }

  void ends(UnitChange change) {
    changes.add(change);
    to = Optional.of(change.date().minusDays(1));
  }

  /**
   * It carries on another. Where lists tell that it is new, the day of the change is its first; of
   * a unit that no earlier list could have held only a renaming tells that.
   */
  void carriesOn(UnitChange change) {
    boolean begins =
        from.map(change.date()::isBefore)
            .orElse(
                change.kind() == Succession.Kind.RENAMING && !firstSeen.isBefore(change.date()));
    if (begins) {
      from = Optional.of(change.date());
    }
  }

  /** Whether a list of that day or a later one holds it. */
  boolean isSeenFrom(LocalDate day) {
    return !lastSeen.isBefore(day);
  }

  OfficialUnit now() {
    return now;
  }

  String province() {
    return province;
  }

  Set<String> formerNames() {
    return formerNames;
  }

  Set<String> formerParents() {
    return formerParents;
  }

  List<UnitChange> changes() {
    return changes;
  }

  Optional<LocalDate> from() {
    return from;
  }

  Optional<LocalDate> to() {
    return to;
  }
}
