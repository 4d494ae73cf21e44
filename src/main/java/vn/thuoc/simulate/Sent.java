package vn.thuoc.simulate;

import java.time.LocalDate;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.unit.Unit;

/**
 * A form that comes in, from outside.
 *
 * @param instrument the form
 * @param year the year assessed
 * @param unit whose form it is
 * @param revision 1, or 2 for one that mends the first
 * @param on the day on which it comes in
 * @param late whether that is after the last day
 * @param mistaken whether something is wrong with it
 */
public record Sent(
    Instrument instrument,
    int year,
    Unit unit,
    int revision,
    LocalDate on,
    boolean late,
    boolean mistaken) {}
