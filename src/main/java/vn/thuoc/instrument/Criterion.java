package vn.thuoc.instrument;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
 * @param printedMax the maximum that the document prints, where it prints another
 * @param ruleLabel what the document prints as way of scoring; may be empty
 * @param question what is asked here; present exactly on leaves
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
    Optional<BigDecimal> printedMax,
    String ruleLabel,
    Optional<Question> question,
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

  public Criterion {
    children = List.copyOf(children);
    if (question.isPresent() == !children.isEmpty()) {
      throw new IllegalArgumentException("a criterion asks or has parts, one of both: " + id);
    }
  }

  public boolean leaf() {
    return children.isEmpty();
  }

  public Scale scale(Rounding rounding) {
    return new Scale(max, rounding);
  }

  /** This criterion and all below it, in the order of the form. */
  public Stream<Criterion> walk() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Criterion::walk));
  }
}
