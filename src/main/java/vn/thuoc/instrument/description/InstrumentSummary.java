package vn.thuoc.instrument.description;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One line in the list of instruments.
 *
 * @param id the term that files and tables use
 * @param shortTitle for lists
 * @param issuer who issues it
 * @param tiers whose units it is sent to, the main tier first
 * @param years the years it is used for, in order
 * @param counts how much of everything there is
 * @param maxScore the maximum without bonus; none for forms that are not scored
 */
public record InstrumentSummary(
    String id,
    String shortTitle,
    String issuer,
    List<Term> tiers,
    List<Integer> years,
    InstrumentDescription.Counts counts,
    Optional<BigDecimal> maxScore) {
  public InstrumentSummary {
    tiers = List.copyOf(tiers);
    years = List.copyOf(years);
  }

  public static InstrumentSummary of(InstrumentDescription described) {
    return new InstrumentSummary(
        described.id(),
        described.shortTitle(),
        described.issuer(),
        described.tiers(),
        described.years(),
        described.counts(),
        described.maximum().map(InstrumentDescription.Maximum::maxScore));
  }

  /** The years for people: {@code 2018-2022} where none is left out. */
  public String yearsInWords() {
    return InstrumentDescription.inWords(years);
  }
}
