package vn.thuoc.instrument;

import java.util.List;
import java.util.Set;

/** The faults of the document that its definition owns up to. */
final class Declared {
  private static final Set<Defect.Kind> MAXIMA =
      Set.of(Defect.Kind.MAXIMUM_DOES_NOT_ADD_UP, Defect.Kind.MAXIMUM_MISPRINTED);

  private final List<Defect> defects;

  Declared(List<Defect> defects) {
    this.defects = List.copyOf(defects);
  }

  /** Whether the document's maxima contradict each other at this criterion. */
  boolean maximum(String criterion) {
    return defects.stream().anyMatch(d -> MAXIMA.contains(d.kind()) && d.at().equals(criterion));
  }

  /** Whether the document prints a wrong period at this question or section. */
  boolean period(String id) {
    return defects.stream()
        .anyMatch(d -> d.kind() == Defect.Kind.PERIOD_LEFT_OVER && d.at().equals(id));
  }
}
