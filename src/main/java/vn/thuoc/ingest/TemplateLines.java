package vn.thuoc.ingest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thuoc.instrument.Criterion;
import vn.thuoc.instrument.FormLayout;
import vn.thuoc.instrument.FormLine;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.AnswerType;

/** Writes the lines of the table of criteria, with what may be entered on each. */
final class TemplateLines {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final TemplateSheet form;
  private final Instrument instrument;
  private final Map<String, Criterion> criteria;

  TemplateLines(TemplateSheet form, Instrument instrument) {
    this.form = form;
    this.instrument = instrument;
    this.criteria =
        instrument.criteria().collect(Collectors.toMap(Criterion::id, Function.identity()));
  }

  void write() {
    for (FormLine line : instrument.lines()) {
      Optional<AnswerType> type =
          Optional.ofNullable(criteria.get(line.id()))
              .flatMap(Criterion::question)
              .map(question -> question.type());
      line(line, type);
      if (type.isPresent() && type.get() instanceof AnswerType.Items items) {
        for (int i = 1; i <= items.blankLines(); i++) {
          item(line, i);
        }
      }
    }
  }

  private void line(FormLine line, Optional<AnswerType> type) {
    form.next();
    boolean top = line.depth() == 0;
    TemplateStyles.Use text = top ? TemplateStyles.Use.GROUP_TEXT : TemplateStyles.Use.TEXT;
    TemplateStyles.Use number = top ? TemplateStyles.Use.GROUP_NUMBER : TemplateStyles.Use.NUMBER;
    for (FormLayout.Column column : form.columns().all()) {
      int at = form.columns().at(column.role());
      switch (column.role()) {
        case NUMBER -> form.text(at, line.number(), number);
        case LABEL -> form.text(at, line.label(), text);
        case RULE -> form.text(at, line.ruleLabel(), number);
        case MAXIMUM -> {
          form.blank(number, at, at);
          line.printedMax().or(line::max).ifPresent(max -> form.number(at, max, number));
        }
        case NOTE -> form.blank(top ? text : TemplateStyles.Use.INPUT_TEXT, at, at);
        default -> {}
      }
    }
    for (Side side : Side.values()) {
      figures(side, type, number);
      form.columns().points(side).ifPresent(column -> points(line, type, column, number));
    }
    height(line.label());
  }

  private void figures(Side side, Optional<AnswerType> type, TemplateStyles.Use otherwise) {
    List<Integer> columns = form.columns().figures(side);
    int cells = type.map(TemplateLines::figureCells).orElse(0);
    for (int i = 0; i < columns.size(); i++) {
      int column = columns.get(i);
      form.blank(i < cells ? TemplateStyles.Use.INPUT_NUMBER : otherwise, column, column);
      if (i < cells) {
        check(type.orElseThrow(), column);
      }
    }
  }

  private void check(AnswerType type, int column) {
    if (type instanceof AnswerType.Ratio || type instanceof AnswerType.Count) {
      form.checks().whole(form.row(), column);
    } else if (type instanceof AnswerType.Percent percent && !percent.aboveHundred()) {
      form.checks().between0And(form.row(), column, HUNDRED);
    } else if (type instanceof AnswerType.Measure || type instanceof AnswerType.Percent) {
      form.checks().notBelowZero(form.row(), column);
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
            || type instanceof AnswerType.Items;
    return elsewhere ? 0 : 1;
  }

  private void points(
      FormLine line, Optional<AnswerType> type, int column, TemplateStyles.Use otherwise) {
    BigDecimal max = line.max().orElse(BigDecimal.ZERO);
    boolean asked =
        line.kind() == FormLine.Kind.OPTION
            || type.filter(t -> t instanceof AnswerType.Points || t instanceof AnswerType.YesNo)
                .filter(t -> t.options().isEmpty())
                .isPresent();
    form.blank(asked ? TemplateStyles.Use.INPUT_NUMBER : otherwise, column, column);
    if (line.kind() == FormLine.Kind.OPTION) {
      form.checks().oneOf(form.row(), column, List.of("x"));
    } else if (asked && type.orElseThrow() instanceof AnswerType.YesNo) {
      form.checks()
          .oneOf(
              form.row(),
              column,
              max.signum() > 0 ? List.of("0", max.toPlainString()) : List.of("x"));
    } else if (line.kind() == FormLine.Kind.TOTAL) {
      form.checks().notBelowZero(form.row(), column);
    } else {
      form.checks().between0And(form.row(), column, max);
    }
  }

  /** An empty line for the unit to fill in. */
  private void item(FormLine line, int number) {
    form.next();
    for (int column = 0; column < form.columns().count(); column++) {
      form.blank(TemplateStyles.Use.NUMBER, column, column);
    }
    form.text(
        form.columns().at(FormLayout.Role.LABEL), number + ". ", TemplateStyles.Use.INPUT_TEXT);
    form.columns()
        .find(FormLayout.Role.NOTE)
        .ifPresent(column -> form.blank(TemplateStyles.Use.INPUT_TEXT, column, column));
    for (Side side : Side.values()) {
      form.columns()
          .points(side)
          .ifPresent(
              column -> {
                form.blank(TemplateStyles.Use.INPUT_NUMBER, column, column);
                form.checks().between0And(form.row(), column, line.max().orElse(BigDecimal.ZERO));
              });
    }
  }

  private void height(String label) {
    int width = TemplateColumns.characters(FormLayout.Role.LABEL) - 4;
    form.height((label.length() + width - 1) / width);
  }
}
