package vn.thuoc.instrument;

import java.util.Locale;

/**
 * A fault of the document itself, with the reading that was chosen.
 *
 * @param id unique within the instrument
 * @param kind what sort of fault
 * @param at id of the criterion or question it concerns
 * @param document what the document says
 * @param reading how it is read here
 * @param reason why
 */
public record Defect(
    String id, Kind kind, String at, String document, String reading, String reason) {

  /**
   * Sorts of faults; a check accepts a contradiction only when a defect of the matching sort
   * declares it.
   */
  public enum Kind {
    NUMBER_MISPRINTED,
    MAXIMUM_MISPRINTED,
    MAXIMUM_DOES_NOT_ADD_UP,
    BANDS_TOUCH,
    NO_ANSWER_CELL,
    NO_SCORING_STATED,
    COLUMNS_SLIP,
    FIGURES_DISAGREE,
    PERIOD_LEFT_OVER,
    ITEM_MISSING,
    TEXT_MISPRINTED,
    RULE_MISPRINTED,
    POINTS_MISPRINTED,
    LEVELS_DO_NOT_FIT,
    TICKED_IN_BLANK_FORM,
    MARKS_DIFFER,
    QUESTION_TWICE,
    QUESTION_UNSCORED,
    CRITERION_UNASKED;

    public String term() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
