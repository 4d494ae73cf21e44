package vn.thuoc.ingest.template;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.thuoc.ingest.AnswerAddress;
import vn.thuoc.ingest.AnswerSlot;
import vn.thuoc.instrument.FormLine;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.AnswerType;

/** Writes the cells of a criterion's line in which something is entered. */
final class CriteriaEntries {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final TemplateSheet sheet;
  private final TemplateColumns columns;
  private final TemplateLists lists;

  CriteriaEntries(TemplateSheet sheet, TemplateColumns columns, TemplateLists lists) {
    this.sheet = sheet;
    this.columns = columns;
    this.lists = lists;
  }

  /** Whether an answer has so many parts that each takes a line of its own. */
  static boolean needsLines(Optional<AnswerType> type) {
    return type.filter(
            t -> t instanceof AnswerType.Table || t instanceof AnswerType.DocumentReference)
        .isPresent();
  }

  /** Nothing is entered where the figures come from the questionnaire. */
  void taken(Side side) {
    List<Integer> figures = columns.figures(side);
    columns
        .points(side)
        .ifPresent(
            column ->
                sheet.text(
                    column, figures.isEmpty() ? FormWords.TAKEN : "", TemplateStyles.Use.TAKEN));
    if (!figures.isEmpty()) {
      sheet.over(FormWords.TAKEN, TemplateStyles.Use.TAKEN, figures.get(0), figures.get(1));
    }
  }

  void figures(FormLine line, Side side, Optional<AnswerType> type, TemplateStyles.Use otherwise) {
    List<Integer> figures = columns.figures(side);
    int cells = type.map(CriteriaEntries::figureCells).orElse(0);
    for (int i = 0; i < figures.size(); i++) {
      int column = figures.get(i);
      boolean asked = i < cells;
      sheet.blank(asked ? TemplateStyles.Use.INPUT_NUMBER : otherwise, column, column);
      if (asked) {
        check(type.orElseThrow(), column);
        sheet.place(column, figure(line.criterionId(), type.orElseThrow(), i, side));
      }
    }
  }

  private static AnswerAddress figure(String question, AnswerType type, int cell, Side side) {
    String part = cell == 0 ? AnswerSlot.NUMERATOR : AnswerSlot.DENOMINATOR;
    return AnswerAddress.of(question, "", type instanceof AnswerType.Ratio ? part : "", side);
  }

  private void check(AnswerType type, int column) {
    if (type instanceof AnswerType.Ratio || type instanceof AnswerType.Count) {
      sheet.checks().whole(sheet.row(), column);
    } else if (type instanceof AnswerType.Percent percent && !percent.aboveHundred()) {
      sheet.checks().between0And(sheet.row(), column, HUNDRED);
    } else if (type instanceof AnswerType.Measure || type instanceof AnswerType.Percent) {
      sheet.checks().notBelowZero(sheet.row(), column);
    }
  }

  /** How many cells for figures an answer of this type takes. */
  private static int figureCells(AnswerType type) {
    if (type instanceof AnswerType.Ratio) {
      return 2;
    }
    boolean elsewhere =
        !type.options().isEmpty()
            || type instanceof AnswerType.YesNo
            || type instanceof AnswerType.Points
            || type instanceof AnswerType.Items
            || needsLines(Optional.of(type));
    return elsewhere ? 0 : 1;
  }

  void points(
      FormLine line,
      Side side,
      Optional<AnswerType> type,
      int column,
      TemplateStyles.Use otherwise) {
    BigDecimal max = line.max().orElse(BigDecimal.ZERO);
    boolean option = line.kind() == FormLine.Kind.OPTION;
    boolean asked =
        type.filter(t -> t instanceof AnswerType.Points || t instanceof AnswerType.YesNo)
            .filter(t -> t.options().isEmpty())
            .isPresent();
    sheet.blank(option || asked ? TemplateStyles.Use.INPUT_NUMBER : otherwise, column, column);
    if (option) {
      sheet.checks().oneOf(sheet.row(), column, List.of("x"));
      AnswerAddress question = AnswerAddress.of(line.criterionId(), "", "", side);
      sheet.place(column, question.choosing(line.optionId().orElseThrow()));
    } else if (asked && type.orElseThrow() instanceof AnswerType.YesNo) {
      sheet
          .checks()
          .oneOf(
              sheet.row(),
              column,
              max.signum() > 0 ? List.of("0", max.toPlainString()) : List.of("Không", "x"));
    } else if (line.kind() == FormLine.Kind.TOTAL) {
      sheet.checks().notBelowZero(sheet.row(), column);
    } else {
      sheet.checks().between0And(sheet.row(), column, max);
    }
    if (asked) {
      sheet.place(column, AnswerAddress.of(line.criterionId(), "", "", side));
    }
  }

  /** One part of an answer, on a line of its own. */
  void slot(AnswerSlot slot) {
    for (Side side : Side.values()) {
      List<Integer> figures = columns.figures(side);
      if (!figures.isEmpty()) {
        sheet.over("", TemplateStyles.Use.INPUT_TEXT, figures.get(0), figures.get(1));
      }
      Optional<Integer> at = figures.isEmpty() ? columns.points(side) : Optional.of(figures.get(0));
      at.ifPresent(
          column -> {
            sheet.blank(TemplateStyles.Use.INPUT_TEXT, column, column);
            new SlotChecks(sheet, lists).check(slot, column);
            sheet.place(column, slot.address(side));
          });
    }
  }
}
