package vn.thuoc.simulate;

import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.problem.Words;

/** From a number to one that is not smaller. */
record Range(double from, double to) {

  /** Reads keys {@code from} and {@code to}. */
  static Range read(DefinitionMap map) {
    double from = map.decimal("from").doubleValue();
    double to = map.decimal("to").doubleValue();
    if (from < 0 || to < from) {
      map.problem(
          SimulateError.NUMBER_OUTSIDE_ITS_RANGE,
          "to",
          new Words(
              "«to» phải không nhỏ hơn «from», và cả hai từ 0 trở lên.",
              "'to' cannot be below 'from', nor either of them below 0."),
          new Words("Sửa một trong hai số.", "Mend one of the numbers."));
      return new Range(0, 0);
    }
    return new Range(from, to);
  }

  double at(double share) {
    return from + (to - from) * share;
  }

  /** In even steps of proportion, as sizes are spread. */
  double inProportion(double share) {
    return from <= 0 ? at(share) : from * StrictMath.pow(to / from, share);
  }
}
