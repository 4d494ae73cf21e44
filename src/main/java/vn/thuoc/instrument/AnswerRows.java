package vn.thuoc.instrument;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.instrument.answer.AnswerState;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.AnswerValue;

/** Turns answers into rows of a table and back, losing nothing. */
public final class AnswerRows {
  private static final String YES = "yes";
  private static final String NO = "no";

  private AnswerRows() {}

  /**
   * The rows of an answer, row 0 first. A cell of a table keeps its canonical text, and beside it
   * the number or option that it stands for, so that tables can be added up where they are kept.
   */
  public static List<AnswerRow> flatten(AnswerType type, Answer answer) {
    AnswerRow head = AnswerRow.bare(answer.state());
    return answer.value().map(value -> flatten(type, head, value)).orElse(List.of(head));
  }

  private static List<AnswerRow> flatten(AnswerType type, AnswerRow head, AnswerValue value) {
    if (value instanceof AnswerValue.Number number) {
      return List.of(head.withNumber(number.number()));
    } else if (value instanceof AnswerValue.Ratio ratio) {
      return List.of(head.withRatio(ratio.numerator(), ratio.denominator()));
    } else if (value instanceof AnswerValue.YesNo yesNo) {
      return List.of(head.withOption(yesNo.yes() ? YES : NO));
    } else if (value instanceof AnswerValue.Chosen chosen) {
      return List.of(head.withOption(chosen.option()));
    } else if (value instanceof AnswerValue.SeveralChosen several) {
      return List.of(head.withOption(String.join(",", several.options())));
    } else if (value instanceof AnswerValue.Text text) {
      return List.of(head.withText(text.text()));
    } else if (value instanceof AnswerValue.Document document) {
      return document(head, document);
    } else if (value instanceof AnswerValue.Items items) {
      return items(head, items);
    } else {
      return table((AnswerType.Table) type, head, (AnswerValue.Rows) value);
    }
  }

  private static List<AnswerRow> document(AnswerRow head, AnswerValue.Document document) {
    return List.of(
        head.withText(document.name()),
        head.withText(document.number()).at(1, "number"),
        head.withText(document.date()).at(1, "date"),
        head.withText(document.url()).at(1, "url"));
  }

  private static List<AnswerRow> items(AnswerRow head, AnswerValue.Items items) {
    List<AnswerRow> rows = new ArrayList<>();
    rows.add(head.withNumber(BigDecimal.valueOf(items.accepted())));
    for (AnswerValue.Item item : items.items()) {
      rows.add(head.withText(item.text()).withAccepted(item.accepted()).at(rows.size(), ""));
    }
    return rows;
  }

  private static List<AnswerRow> table(
      AnswerType.Table type, AnswerRow head, AnswerValue.Rows table) {
    List<AnswerRow> rows = new ArrayList<>();
    rows.add(head.withNumber(BigDecimal.valueOf(table.rows().size())));
    int number = 1;
    for (Map<String, String> row : table.rows()) {
      for (Map.Entry<String, String> cell : row.entrySet()) {
        AnswerRow text = head.withText(cell.getValue()).at(number, cell.getKey());
        rows.add(
            type.column(cell.getKey())
                .map(column -> typed(column.type(), text, cell.getValue()))
                .orElse(text));
      }
      number++;
    }
    return rows;
  }

  private static AnswerRow typed(AnswerType type, AnswerRow cell, String text) {
    if (type instanceof AnswerType.Count
        || type instanceof AnswerType.Measure
        || type instanceof AnswerType.Percent) {
      return cell.withNumber(new BigDecimal(text));
    }
    boolean option = type instanceof AnswerType.YesNo || !type.options().isEmpty();
    return option ? cell.withOption(text) : cell;
  }

  /** The answer of a question of this type that these rows keep. */
  public static Answer restore(AnswerType type, List<AnswerRow> rows) {
    AnswerRow head =
        rows.stream()
            .filter(row -> row.rowNumber() == 0)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no row 0"));
    if (head.state() != AnswerState.GIVEN) {
      return new Answer(head.state(), java.util.Optional.empty());
    }
    return Answer.given(value(type, head, rows));
  }

  private static AnswerValue value(AnswerType type, AnswerRow head, List<AnswerRow> rows) {
    if (type instanceof AnswerType.Ratio) {
      return new AnswerValue.Ratio(
          head.numerator().orElseThrow(), head.denominator().orElseThrow());
    } else if (type instanceof AnswerType.YesNo) {
      return new AnswerValue.YesNo(head.optionId().orElseThrow().equals(YES));
    } else if (type instanceof AnswerType.Choice) {
      return new AnswerValue.Chosen(head.optionId().orElseThrow());
    } else if (type instanceof AnswerType.SeveralChoices) {
      String chosen = head.optionId().orElseThrow();
      return new AnswerValue.SeveralChosen(
          chosen.isEmpty() ? List.of() : List.of(chosen.split(",")));
    } else if (type instanceof AnswerType.Text) {
      return new AnswerValue.Text(head.text().orElseThrow());
    } else if (type instanceof AnswerType.DocumentReference) {
      return new AnswerValue.Document(
          part(rows, "number"), head.text().orElseThrow(), part(rows, "date"), part(rows, "url"));
    } else if (type instanceof AnswerType.Items) {
      return new AnswerValue.Items(
          rows.stream()
              .filter(row -> row.rowNumber() > 0)
              .sorted(Comparator.comparingInt(AnswerRow::rowNumber))
              .map(
                  row ->
                      new AnswerValue.Item(row.text().orElseThrow(), row.accepted().orElseThrow()))
              .toList());
    } else if (type instanceof AnswerType.Table) {
      return table(rows);
    }
    return new AnswerValue.Number(head.number().orElseThrow());
  }

  private static String part(List<AnswerRow> rows, String column) {
    return rows.stream()
        .filter(row -> row.columnId().equals(column))
        .findFirst()
        .flatMap(AnswerRow::text)
        .orElse("");
  }

  private static AnswerValue table(List<AnswerRow> rows) {
    Map<Integer, Map<String, String>> byRow = new TreeMap<>();
    for (AnswerRow row : rows) {
      if (row.rowNumber() > 0) {
        byRow
            .computeIfAbsent(row.rowNumber(), n -> new LinkedHashMap<>())
            .put(row.columnId(), row.text().orElseThrow());
      }
    }
    return new AnswerValue.Rows(List.copyOf(byRow.values()));
  }
}
