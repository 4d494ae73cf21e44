package vn.thuoc.instrument;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.Option;
import vn.thuoc.instrument.rule.Rounding;

/**
 * One version of a form with its scoring rules.
 *
 * @param id the term that files and tables use
 * @param title as printed
 * @param shortTitle for lists and charts
 * @param issuer who issues it
 * @param document the decision or letter that it comes with; may be empty
 * @param tiers whose units it assesses, the main tier first
 * @param years the years it is used for
 * @param sides whose figures it holds
 * @param period what time its figures cover, unless a section or question says otherwise
 * @param scoring how it scores beyond its criteria
 * @param layout how the issuer's sheet looks
 * @param general questions of the head of the form
 * @param form the questionnaire
 * @param groups the tree of criteria, bonus groups included
 * @param populations quantities asked for in several places
 * @param totals figures that are sums of others
 * @param relations what else is certain about its figures
 * @param defects faults of the document
 */
public record Instrument(
    String id,
    String title,
    String shortTitle,
    String issuer,
    String document,
    List<Tier> tiers,
    Set<Integer> years,
    List<Side> sides,
    Optional<Period> period,
    Scoring scoring,
    FormLayout layout,
    List<Question> general,
    List<Section> form,
    List<Criterion> groups,
    List<Population> populations,
    List<Total> totals,
    Relations relations,
    List<Defect> defects) {

  public Instrument {
    years = Set.copyOf(years);
    sides = List.copyOf(sides);
    tiers = List.copyOf(tiers);
    general = List.copyOf(general);
    form = List.copyOf(form);
    groups = List.copyOf(groups);
    populations = List.copyOf(populations);
    totals = List.copyOf(totals);
    defects = List.copyOf(defects);
  }

  /** The tier that it is mainly sent to. */
  public Tier tier() {
    return tiers.get(0);
  }

  /** Whether it gives points. */
  public boolean scored() {
    return !groups.isEmpty();
  }

  public Rounding rounding() {
    return scoring.rounding();
  }

  /** The maximum without bonus. */
  public BigDecimal max() {
    return max(Optional.empty());
  }

  /** The maximum without bonus for a unit of this block. */
  public BigDecimal max(Optional<Block> block) {
    return scoring
        .totalMax()
        .orElseGet(
            () ->
                groups.stream()
                    .filter(group -> group.kind() == Criterion.Kind.GROUP)
                    .map(group -> group.max(block))
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /** All headings of the questionnaire, in the order of the form. */
  public Stream<Section> sections() {
    return form.stream().flatMap(Section::walk);
  }

  /** All criteria, groups included, in the order of the form. */
  public Stream<Criterion> criteria() {
    return groups.stream().flatMap(Criterion::walk);
  }

  /** All questions: those of the head, those of the questionnaire, then those of the criteria. */
  public Stream<Question> questions() {
    return Stream.concat(
        Stream.concat(general.stream(), sections().flatMap(s -> s.questions().stream())),
        criteria().flatMap(c -> c.question().stream()));
  }

  /** The printed lines of the scoring sheet in their order, the total last. */
  public List<FormLine> lines() {
    List<FormLine> lines = new ArrayList<>();
    for (Criterion group : groups) {
      addLines(lines, group, Optional.empty(), 0, group.id());
    }
    if (!scored()) {
      return lines;
    }
    lines.add(
        new FormLine(
            FormLine.TOTAL_ID,
            Optional.empty(),
            FormLine.Kind.TOTAL,
            0,
            "",
            "",
            Optional.empty(),
            "",
            layout.totalLabel(),
            "",
            Optional.of(max()),
            layout.printedTotalMax()));
    return lines;
  }

  private static void addLines(
      List<FormLine> lines, Criterion criterion, Optional<String> parent, int depth, String group) {
    lines.add(
        new FormLine(
            criterion.id(),
            parent,
            FormLine.Kind.valueOf(criterion.kind().name()),
            depth,
            group,
            criterion.id(),
            Optional.empty(),
            criterion.number(),
            criterion.label(),
            criterion.ruleLabel(),
            Optional.of(criterion.max()),
            criterion.printedMax()));
    List<Option> options = criterion.question().map(q -> q.type().options()).orElse(List.of());
    for (Option option : options) {
      lines.add(
          new FormLine(
              criterion.id() + "=" + option.id(),
              Optional.of(criterion.id()),
              FormLine.Kind.OPTION,
              depth + 1,
              group,
              criterion.id(),
              Optional.of(option.id()),
              "",
              option.text(),
              "",
              points(criterion, option),
              Optional.empty()));
    }
    for (Criterion child : criterion.children()) {
      addLines(lines, child, Optional.of(criterion.id()), depth + 1, group);
    }
  }

  /** What the line of an option is worth; a yes is worth the criterion's maximum, a no nothing. */
  private static Optional<BigDecimal> points(Criterion criterion, Option option) {
    boolean yesNo =
        criterion.question().map(q -> q.type() instanceof AnswerType.YesNo).orElse(false);
    if (!yesNo) {
      return option.points();
    }
    return Optional.of(option.id().equals("yes") ? criterion.max() : BigDecimal.ZERO);
  }
}
