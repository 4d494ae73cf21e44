package vn.thuoc.simulate;

import vn.thuoc.definition.DefinitionMap;

/**
 * How far units are, from 0 to 1, and how that grows.
 *
 * @param firstYear the year that it starts in
 * @param start where the usual unit stands then
 * @param yearlyGrowth how much it gains in a year
 * @param spread how far units stand from the usual one
 * @param noise how far a year strays from the way of its unit
 * @param difficulty how far questions are harder or easier than the usual one
 * @param growthSpread how far the gain of units strays from the usual one
 */
record Maturity(
    int firstYear,
    double start,
    double yearlyGrowth,
    double spread,
    double noise,
    double difficulty,
    double growthSpread) {

  private static final double LEAST = 0.04;
  private static final double MOST = 0.98;

  static Maturity read(DefinitionMap map) {
    Maturity maturity =
        new Maturity(
            map.whole("first_year"),
            Rates.share(map, "start"),
            Rates.share(map, "yearly_growth"),
            Rates.share(map, "spread"),
            Rates.share(map, "noise"),
            Rates.share(map, "difficulty"),
            Rates.share(map, "growth_spread"));
    map.finish();
    return maturity;
  }

  /** Where a unit stands in a year. */
  double of(Draw unit, int year) {
    int grown = year - firstYear;
    double growth = yearlyGrowth + growthSpread * unit.of("growth").deviation();
    return Math.max(
        LEAST,
        Math.min(
            MOST,
            start
                + growth * grown
                + spread * unit.of("standing").deviation()
                + noise * unit.of("year").of(year).deviation()));
  }

  /** How much easier than the usual one a question is; below 0 where it is harder. */
  double ease(Draw question) {
    return difficulty * question.deviation();
  }
}
