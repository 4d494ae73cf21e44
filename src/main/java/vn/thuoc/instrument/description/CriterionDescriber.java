package vn.thuoc.instrument.description;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.instrument.Block;
import vn.thuoc.instrument.Criterion;
import vn.thuoc.instrument.FigureReference;
import vn.thuoc.instrument.Source;
import vn.thuoc.instrument.rule.CombiningRule;
import vn.thuoc.instrument.rule.FormulaRule;
import vn.thuoc.instrument.rule.PartOfMaxRule;
import vn.thuoc.instrument.rule.Rounding;
import vn.thuoc.instrument.rule.VietnameseNumber;
import vn.thuoc.instrument.rule.WeightedSumRule;
import vn.thuoc.problem.Language;

/** Describes criteria: how each gets its points, out of what, and how many. */
final class CriterionDescriber {
  private final Places places;
  private final FigureWords figures;
  private final QuestionDescriber questions;
  private final Rounding rounding;
  private final Language language;

  CriterionDescriber(
      Places places,
      FigureWords figures,
      QuestionDescriber questions,
      Rounding rounding,
      Language language) {
    this.places = places;
    this.figures = figures;
    this.questions = questions;
    this.rounding = rounding;
    this.language = language;
  }

  CriterionDescription describe(Criterion criterion) {
    return new CriterionDescription(
        criterion.id(),
        criterion.number(),
        criterion.label(),
        criterion.shortLabel(),
        criterion.kind().term(),
        criterion.max(),
        criterion.printedMax(),
        maxByBlock(criterion),
        criterion.rule().kind(),
        criterion.rule().describe(criterion.scale(rounding)),
        ruleTerms(criterion),
        criterion.ruleLabel(),
        source(criterion),
        criterion.question().map(questions::describe),
        criterion.children().stream().map(this::describe).toList(),
        places.defects(criterion.id()));
  }

  private List<CriterionDescription.BlockMaximum> maxByBlock(Criterion criterion) {
    return Arrays.stream(Block.values())
        .filter(block -> criterion.max(Optional.of(block)).compareTo(criterion.max()) != 0)
        .map(block -> blockMaximum(block, criterion.max(Optional.of(block)), language))
        .toList();
  }

  static CriterionDescription.BlockMaximum blockMaximum(
      Block block, BigDecimal max, Language language) {
    return new CriterionDescription.BlockMaximum(
        new Term(block.term(), block.label().in(language)), max);
  }

  private List<String> ruleTerms(Criterion criterion) {
    if (criterion.rule() instanceof FormulaRule formula) {
      List<String> terms = new ArrayList<>();
      formula
          .inputs()
          .forEach(
              (name, text) ->
                  FigureReference.parse(text)
                      .ifPresent(figure -> terms.add(name + " = " + figures.of(figure))));
      if (formula.formula().text().contains(FormulaRule.MAXIMUM)) {
        terms.add(FormulaRule.MAXIMUM + " = " + VietnameseNumber.write(criterion.max()));
      }
      return terms;
    } else if (criterion.rule() instanceof PartOfMaxRule part) {
      return part.shares().entrySet().stream()
          .map(
              share ->
                  FigureWords.option(criterion.answerType(), share.getKey())
                      + ": "
                      + VietnameseNumber.write(
                          share.getValue().multiply(Rounding.Fractions.of(criterion.max())))
                      + " điểm")
          .toList();
    }
    return criterion.rule() instanceof CombiningRule combining ? weights(combining) : List.of();
  }

  /** What each part of a weighted sum weighs. */
  List<String> weights(CombiningRule rule) {
    Map<String, BigDecimal> weights =
        rule instanceof WeightedSumRule weighted ? weighted.weights() : Map.of();
    return weights.entrySet().stream()
        .map(
            weight ->
                places.place(weight.getKey()).words()
                    + ": trọng số "
                    + VietnameseNumber.write(weight.getValue()))
        .toList();
  }

  private Optional<SourceDescription> source(Criterion criterion) {
    List<SourceDescription.Figure> looked =
        Places.figures(criterion).stream()
            .map(
                figure ->
                    new SourceDescription.Figure(
                        figure.text(), figure.question(), figures.of(figure)))
            .toList();
    if (criterion.taken().isEmpty()) {
      return looked.isEmpty()
          ? Optional.empty()
          : Optional.of(new SourceDescription("Lấy từ phiếu báo cáo", looked, Optional.empty()));
    }
    return criterion
        .taken()
        .map(
            taken ->
                new SourceDescription(
                    words(taken.source()),
                    looked,
                    Optional.of(AnswerDescriber.describe(taken.type()))));
  }

  private String words(Source source) {
    if (source instanceof Source.Same same) {
      return "Lấy từ " + figures.of(same.reference());
    } else if (source instanceof Source.Quotient quotient) {
      return "Tử số: "
          + figures.sum(quotient.numerator())
          + "; mẫu số: "
          + figures.sum(quotient.denominator());
    }
    return "Tổng của " + figures.sum(((Source.Sum) source).parts());
  }
}
