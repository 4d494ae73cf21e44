package vn.thuoc.instrument;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.rule.CombiningRule;
import vn.thuoc.instrument.rule.FormulaRule;
import vn.thuoc.instrument.rule.Rounding;
import vn.thuoc.instrument.rule.Rule;
import vn.thuoc.instrument.rule.Scale;

/**
 * A node of the tree group > criterion > sub-criterion, a line of the form.
 *
 * @param id unique within the instrument
 * @param number as printed before the line; empty where nothing is printed
 * @param label as printed
 * @param shortLabel for charts and narrow places; the label itself where none is given
 * @param kind group, bonus group or criterion
 * @param max the most it can give, in the reading chosen
 * @param maxFor other maxima for some blocks of units; 0 where a block is not assessed
 * @param printedMax the maximum that the document prints, where it prints another
 * @param ruleLabel what the document prints as way of scoring; may be empty
 * @param question what is asked here, on leaves that ask for themselves
 * @param taken where a leaf takes its answer from instead
 * @param rule how the points come about
 * @param children its parts, in the order of the form
 */
public record Criterion(
    String id,
    String number,
    String label,
    String shortLabel,
    Kind kind,
    BigDecimal max,
    Map<Block, BigDecimal> maxFor,
    Optional<BigDecimal> printedMax,
    String ruleLabel,
    Optional<Question> question,
    Optional<Taken> taken,
    Rule rule,
    List<Criterion> children) {

  /** What place a node has in the tree. */
  public enum Kind {
    GROUP,
    /** A group whose points come on top and are not part of the maximum. */
    BONUS,
    CRITERION;

    public String term() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * An answer that the report form has given already.
   *
   * @param source where it stands
   * @param type what kind of answer it makes
   */
  public record Taken(Source source, AnswerType type) {}

  public Criterion {
    children = List.copyOf(children);
    maxFor = Map.copyOf(maxFor);
    boolean answers = question.isPresent() || taken.isPresent() || rule instanceof FormulaRule;
    if (answers == !children.isEmpty() || (question.isPresent() && taken.isPresent())) {
      throw new IllegalArgumentException("a criterion asks or has parts, one of both: " + id);
    }
  }

  /**
   * What kind of answer it is scored from; none for parents and for formulas over other answers.
   */
  public Optional<AnswerType> answerType() {
    return question.map(Question::type).or(() -> taken.map(Taken::type));
  }

  /** The most it can give to a unit of this block. */
  public BigDecimal max(Optional<Block> block) {
    Optional<BigDecimal> own = block.flatMap(b -> Optional.ofNullable(maxFor.get(b)));
    boolean differs =
        block.isPresent() && walk().anyMatch(below -> below.maxFor.containsKey(block.get()));
    if (own.isPresent() || !differs || !(rule instanceof CombiningRule combining)) {
      return own.orElse(max);
    }
    List<CombiningRule.PartMaximum> parts =
        children.stream()
            .map(
                child ->
                    new CombiningRule.PartMaximum(
                        child.id(), Rounding.Fractions.of(child.max(block)), child.max(block)))
            .toList();
    return Rounding.Fractions.decimal(combining.maximumOf(parts, max));
  }

  public boolean leaf() {
    return children.isEmpty();
  }

  public Scale scale(Rounding rounding) {
    return scale(rounding, Optional.empty());
  }

  /** What its points are measured against for a unit of this block. */
  public Scale scale(Rounding rounding, Optional<Block> block) {
    return new Scale(max(block), rounding);
  }

  /** This criterion and all below it, in the order of the form. */
  public Stream<Criterion> walk() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Criterion::walk));
  }
}
