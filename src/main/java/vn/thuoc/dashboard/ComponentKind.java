package vn.thuoc.dashboard;

/** How a component looks. Each has a renderer of the same name among the pages' scripts. */
public enum ComponentKind {
  /** What the page is about: unit, year, instrument, file. */
  HEADING,
  /** A few big numbers. */
  FIGURES,
  /** A chart with its table one key away. */
  CHART,
  TABLE,
  /** The lines of a form as a tree. */
  CRITERIA_TREE,
  /** What was found in what was sent in. */
  FINDINGS;

  String term() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
