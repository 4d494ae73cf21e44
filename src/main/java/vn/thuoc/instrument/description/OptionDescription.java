package vn.thuoc.instrument.description;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One option of a choice.
 *
 * @param id unique within its question
 * @param text as printed
 * @param points what it is worth, on forms that are scored
 * @param band the numbers it stands for, in words; may be empty
 */
public record OptionDescription(String id, String text, Optional<BigDecimal> points, String band) {}
