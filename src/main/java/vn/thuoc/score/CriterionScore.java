package vn.thuoc.score;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thuoc.instrument.Side;

/**
 * The score of one criterion, a group or the total.
 *
 * @param groupId its group; {@code total} for the total
 * @param criterionId the criterion; {@code total} for the total
 * @param kind group, bonus, criterion or total
 * @param position order on the form, from 1
 * @param leaf whether it is scored from an answer
 * @param parentId what it is part of
 * @param max the most it can give
 * @param sides by side, in the order of the instrument
 * @param comparison how far the sides can be held against each other
 */
public record CriterionScore(
    String groupId,
    String criterionId,
    String kind,
    int position,
    boolean leaf,
    Optional<String> parentId,
    BigDecimal max,
    Map<Side, SideScore> sides,
    LineComparison comparison) {

  /** The explanations of all sides in one text. */
  public String explanation() {
    return sides.entrySet().stream()
        .map(side -> capitalised(side.getKey().label().vi()) + ": " + side.getValue().explanation())
        .collect(Collectors.joining(". "));
  }

  private static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }
}
