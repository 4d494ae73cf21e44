package vn.thuoc.instrument;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How the issuer's own sheet looks.
 *
 * @param sheet name of the sheet in a template
 * @param criteriaSheet name of the sheet of criteria, where the questionnaire has its own
 * @param letterhead what stands above the title, where something does
 * @param columns the columns from left to right
 * @param generalHeading heading above the head of the form
 * @param formHeading heading above the questionnaire; may be empty
 * @param criteriaHeading heading above the table of criteria
 * @param totalLabel label of the last line
 * @param printedTotalMax the maximum printed on the last line, where it is not the true one
 * @param signature who signs
 */
public record FormLayout(
    String sheet,
    Optional<String> criteriaSheet,
    Optional<Letterhead> letterhead,
    List<Column> columns,
    String generalHeading,
    String formHeading,
    String criteriaHeading,
    String totalLabel,
    Optional<BigDecimal> printedTotalMax,
    String signature) {
  public FormLayout {
    columns = List.copyOf(columns);
  }

  /**
   * One column of the sheet.
   *
   * @param role what stands in it
   * @param header its header as printed
   * @param also other headers that have been seen for it
   */
  public record Column(Role role, String header, List<String> also) {
    public Column {
      also = List.copyOf(also);
    }
  }

  /** What a column holds. Figures take two cells: numerator and denominator. */
  public enum Role {
    NUMBER,
    LABEL,
    SELF_FIGURES,
    RULE,
    MAXIMUM,
    SELF_POINTS,
    VERIFIED_FIGURES,
    VERIFIED_POINTS,
    NOTE;

    public String term() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
