package vn.thuoc.unit.campaign;

import java.time.LocalDate;
import java.util.Optional;
import vn.thuoc.unit.Unit;

/**
 * A form that is to come.
 *
 * @param campaign the campaign that expects it
 * @param instrument the form
 * @param year the year assessed
 * @param unit who is to send it
 * @param due the last day to send it, where there is one
 */
public record Expected(
    String campaign, String instrument, int year, Unit unit, Optional<LocalDate> due) {}
