package vn.thuoc.instrument.description;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that there is to say about an instrument.
 *
 * @param id the term that files and tables use
 * @param title as printed
 * @param shortTitle for lists
 * @param issuer who issues it
 * @param document the decision or letter that it comes with; may be empty
 * @param tiers whose units it is sent to, the main tier first
 * @param years the years it is used for, in order
 * @param sides whose figures it holds
 * @param period what time its figures cover, where the whole form says so
 * @param counts how much of everything there is
 * @param maximum the maximum of the total; none for forms that are not scored
 * @param defects faults of the document
 * @param general questions of the head of the form
 * @param sections the questionnaire
 * @param criteria the tree of criteria, groups first
 * @param scoring how points are put together and rounded, as sentences; empty when not scored
 * @param ratings scales for single groups
 * @param levels levels of the whole unit
 * @param checks figures that must agree
 */
public record InstrumentDescription(
    String id,
    String title,
    String shortTitle,
    String issuer,
    String document,
    List<Term> tiers,
    List<Integer> years,
    List<Term> sides,
    Optional<PeriodDescription> period,
    Counts counts,
    Optional<Maximum> maximum,
    List<DefectDescription> defects,
    List<QuestionDescription> general,
    List<SectionDescription> sections,
    List<CriterionDescription> criteria,
    List<String> scoring,
    List<ScaleDescription.Rating> ratings,
    Optional<ScaleDescription.Levels> levels,
    List<CheckDescription> checks) {

  /**
   * How much there is.
   *
   * @param questions all questions: head, questionnaire and those that criteria ask for themselves
   * @param groups groups without bonus groups
   * @param criteria lines below the groups
   * @param scoredLines criteria without parts, each with a rule of its own
   * @param defects faults of the document
   */
  public record Counts(int questions, int groups, int criteria, int scoredLines, int defects) {}

  /**
   * The maximum of the total.
   *
   * @param maxScore without bonus, in the reading chosen
   * @param printedMaxScore what is printed, where it is another
   * @param bonus what may come on top
   * @param byBlock maxima of blocks of units for which it is another
   */
  public record Maximum(
      BigDecimal maxScore,
      Optional<BigDecimal> printedMaxScore,
      BigDecimal bonus,
      List<CriterionDescription.BlockMaximum> byBlock) {
    public Maximum {
      byBlock = List.copyOf(byBlock);
    }
  }

  public InstrumentDescription {
    tiers = List.copyOf(tiers);
    years = List.copyOf(years);
    sides = List.copyOf(sides);
    defects = List.copyOf(defects);
    general = List.copyOf(general);
    sections = List.copyOf(sections);
    criteria = List.copyOf(criteria);
    scoring = List.copyOf(scoring);
    ratings = List.copyOf(ratings);
    checks = List.copyOf(checks);
  }

  /** All criteria, groups included, in the order of the form. */
  public Stream<CriterionDescription> allCriteria() {
    return criteria.stream().flatMap(CriterionDescription::walk);
  }

  /** The years for people: {@code 2018-2022} where none is left out. */
  public String yearsInWords() {
    return inWords(years);
  }

  static String inWords(List<Integer> years) {
    int first = years.get(0);
    int last = years.get(years.size() - 1);
    boolean whole = last - first == years.size() - 1;
    return whole && years.size() > 1
        ? first + "-" + last
        : String.join(", ", years.stream().map(String::valueOf).toList());
  }
}
