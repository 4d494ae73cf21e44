package vn.thuoc.simulate;

import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.problem.Words;

/**
 * How often something happens, from 0 to 1.
 *
 * @param missing a unit sends nothing in a year
 * @param late a form comes in after its day
 * @param mistaken a form has mistakes in it
 * @param revised a form with mistakes is sent again without them
 * @param unverified a form that an assessor never looked at
 * @param nameVariant the unit's name stands in another spelling that is understood
 * @param blank a question is left open
 */
record Rates(
    double missing,
    double late,
    double mistaken,
    double revised,
    double unverified,
    double nameVariant,
    double blank) {

  static Rates read(DefinitionMap map) {
    Rates rates =
        new Rates(
            share(map, "missing"),
            share(map, "late"),
            share(map, "mistaken"),
            share(map, "revised"),
            share(map, "unverified"),
            share(map, "name_variant"),
            share(map, "blank"));
    map.finish();
    return rates;
  }

  /** A number from 0 to 1. */
  static double share(DefinitionMap map, String key) {
    double share = map.decimal(key).doubleValue();
    if (share < 0 || share > 1) {
      map.problem(
          SimulateError.NUMBER_OUTSIDE_ITS_RANGE,
          key,
          new Words("«" + key + "» phải từ 0 đến 1.", "'" + key + "' must be from 0 to 1."),
          new Words("Ghi phần của một, như 0.15.", "Write a part of one, like 0.15."));
      return 0;
    }
    return share;
  }
}
