package vn.thuoc.instrument.answer;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One option of a choice, a line of its own on the form.
 *
 * @param id unique within its question
 * @param text as printed
 * @param points what it is worth, on forms that are scored
 * @param band the numbers it stands for, where the options are bands
 */
public record Option(String id, String text, Optional<BigDecimal> points, Optional<Band> band) {}
