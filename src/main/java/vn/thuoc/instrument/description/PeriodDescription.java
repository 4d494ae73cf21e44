package vn.thuoc.instrument.description;

import java.util.Optional;

/**
 * What time a figure covers.
 *
 * @param from first day, as 2021-01-31; none for figures counted on one day
 * @param to last day
 * @param printed what the document prints, where it is read otherwise; may be empty
 * @param words all of it, for people
 */
public record PeriodDescription(Optional<String> from, String to, String printed, String words) {}
