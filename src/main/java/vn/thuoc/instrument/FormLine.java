package vn.thuoc.instrument;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * One printed line of the form, in the order of the form.
 *
 * @param id unique within the instrument: the criterion's id, or {@code criterion=option} for the
 *     line of an option
 * @param parentId id of the line above it in the tree; none for groups and the total
 * @param kind what the line is
 * @param depth 0 for groups and the total
 * @param groupId the group it belongs to; empty for the total
 * @param criterionId the criterion it belongs to; empty for the total
 * @param optionId the option, on option lines
 * @param number as printed
 * @param label as printed
 * @param ruleLabel way of scoring as printed
 * @param max maximum in the reading chosen, or an option's points
 * @param printedMax maximum as printed
 */
public record FormLine(
    String id,
    Optional<String> parentId,
    Kind kind,
    int depth,
    String groupId,
    String criterionId,
    Optional<String> optionId,
    String number,
    String label,
    String ruleLabel,
    Optional<BigDecimal> max,
    Optional<BigDecimal> printedMax) {

  /** What a line is. Lines that a unit writes itself ("item") are not part of the printed form. */
  public enum Kind {
    GROUP,
    BONUS,
    CRITERION,
    OPTION,
    TOTAL;

    public String term() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static final String TOTAL_ID = "total";
}
