package vn.thuoc.instrument.description;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A node of the tree of criteria.
 *
 * @param id unique within the instrument
 * @param number as printed; may be empty
 * @param label as printed
 * @param shortLabel for narrow places
 * @param kind {@code group}, {@code bonus} or {@code criterion}
 * @param maxScore the most it can give, in the reading chosen
 * @param printedMaxScore the maximum that is printed, where it is another
 * @param maxByBlock maxima of blocks of units for which it is another
 * @param rule the kind of rule
 * @param ruleWords what the rule does
 * @param ruleTerms what the names in the rule stand for, or what each option is worth
 * @param ruleLabel what the document prints as way of scoring; may be empty
 * @param source where it takes its figures from, unless it asks for itself
 * @param question what is asked here
 * @param criteria its parts
 * @param defects ids of the defects of the document at this place
 */
public record CriterionDescription(
    String id,
    String number,
    String label,
    String shortLabel,
    String kind,
    BigDecimal maxScore,
    Optional<BigDecimal> printedMaxScore,
    List<BlockMaximum> maxByBlock,
    String rule,
    String ruleWords,
    List<String> ruleTerms,
    String ruleLabel,
    Optional<SourceDescription> source,
    Optional<QuestionDescription> question,
    List<CriterionDescription> criteria,
    List<String> defects) {
  public CriterionDescription {
    maxByBlock = List.copyOf(maxByBlock);
    ruleTerms = List.copyOf(ruleTerms);
    criteria = List.copyOf(criteria);
    defects = List.copyOf(defects);
  }

  /** The maximum for units of one block; 0 where the block is not assessed here. */
  public record BlockMaximum(Term block, BigDecimal maxScore) {}

  /** This criterion and all below it, in the order of the form. */
  public Stream<CriterionDescription> walk() {
    return Stream.concat(Stream.of(this), criteria.stream().flatMap(CriterionDescription::walk));
  }
}
