package vn.thuoc.instrument.description;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.thuoc.instrument.rule.Rounding;
import vn.thuoc.instrument.rule.Scale;
import vn.thuoc.instrument.rule.SumRule;
import vn.thuoc.instrument.rule.VietnameseNumber;
import vn.thuoc.problem.Language;

/** Lays out criteria: a heading for each group, a line for each criterion. */
final class CriterionLines {
  /** What nearly every parent does, and what goes without saying. */
  private static final String PLAIN_SUM =
      new SumRule(false)
          .describe(new Scale(BigDecimal.ZERO, new Rounding(0, Rounding.Mode.HALF_UP)));

  private final Language language;
  private final QuestionLines questions;

  CriterionLines(Language language) {
    this.language = language;
    this.questions = new QuestionLines(language);
  }

  List<Piece> group(CriterionDescription group) {
    String name = (group.number() + " " + group.label()).strip();
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece.Heading(3, name + " (" + maximum(group) + ") [" + group.id() + "]"));
    List<String> details = details(group);
    if (group.criteria().isEmpty()) {
      pieces.add(table(List.of(line(group, 0))));
      return pieces;
    }
    if (!details.isEmpty()) {
      pieces.add(new Piece.Points(details));
    }
    List<Piece.Line> lines = new ArrayList<>();
    group.criteria().forEach(child -> add(lines, child, 0));
    pieces.add(table(lines));
    return pieces;
  }

  private Piece table(List<Piece.Line> lines) {
    return new Piece.Lines(
        List.of(
            Title.NUMBER.in(language),
            Title.CRITERION.in(language),
            Title.MAX.in(language),
            Title.RULE.in(language),
            Title.ID.in(language)),
        lines);
  }

  private void add(List<Piece.Line> lines, CriterionDescription criterion, int depth) {
    lines.add(line(criterion, depth));
    criterion.criteria().forEach(child -> add(lines, child, depth + 1));
  }

  private Piece.Line line(CriterionDescription criterion, int depth) {
    return new Piece.Line(
        depth,
        criterion.number(),
        criterion.label(),
        maximum(criterion),
        details(criterion),
        criterion.id());
  }

  /** {@code 10 (tài liệu in 1; trường học: 5)}. */
  private String maximum(CriterionDescription criterion) {
    List<String> others = new ArrayList<>();
    criterion
        .printedMaxScore()
        .ifPresent(
            printed -> others.add(Title.PRINTED.in(language, VietnameseNumber.write(printed))));
    criterion
        .maxByBlock()
        .forEach(
            block ->
                others.add(
                    block.block().label() + ": " + VietnameseNumber.write(block.maxScore())));
    return VietnameseNumber.write(criterion.maxScore())
        + (others.isEmpty() ? "" : " (" + String.join("; ", others) + ")");
  }

  private List<String> details(CriterionDescription criterion) {
    List<String> details = new ArrayList<>();
    if (!criterion.ruleWords().equals(PLAIN_SUM)) {
      details.add(criterion.ruleWords());
    }
    details.addAll(criterion.ruleTerms());
    if (!criterion.ruleLabel().isEmpty()) {
      details.add(Title.RULE_PRINTED.in(language, criterion.ruleLabel()));
    }
    // A formula has named its figures already.
    criterion
        .source()
        .filter(source -> source.answer().isPresent())
        .ifPresent(source -> details.add(source.words()));
    // The rule of a choice has named its options already.
    boolean withAnswer = !criterion.rule().equals("choice");
    criterion
        .question()
        .ifPresent(question -> details.addAll(questions.details(question, withAnswer)));
    if (criterion.question().isEmpty()) {
      details.addAll(QuestionLines.defects(criterion.defects(), language));
    }
    return details;
  }
}
