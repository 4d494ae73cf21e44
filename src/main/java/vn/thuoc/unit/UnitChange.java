package vn.thuoc.unit;

import java.time.LocalDate;

/**
 * One official unit carried on by another.
 *
 * @param oldCode code of the unit that ended
 * @param newCode code of the unit that carries on
 * @param date the first day of the new state of things
 * @param kind what kind of change
 * @param main whether, of several units that carry on, this one carries on the figures
 */
public record UnitChange(
    String oldCode, String newCode, LocalDate date, Succession.Kind kind, boolean main) {}
