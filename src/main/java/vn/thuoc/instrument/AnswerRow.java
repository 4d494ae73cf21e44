package vn.thuoc.instrument;

import java.math.BigDecimal;
import java.util.Optional;
import vn.thuoc.instrument.answer.AnswerState;

/**
 * An answer as one or several flat rows, the form in which tables keep it. Row 0 is the answer
 * itself; items, several choices, parts of a document reference and cells of a table have rows of
 * their own.
 *
 * @param rowNumber 0 for the answer itself, else counting from 1
 * @param columnId column of a table or part of a document; empty otherwise
 */
public record AnswerRow(
    int rowNumber,
    String columnId,
    AnswerState state,
    Optional<BigDecimal> number,
    Optional<BigDecimal> numerator,
    Optional<BigDecimal> denominator,
    Optional<String> optionId,
    Optional<String> text,
    Optional<Boolean> accepted) {

  static AnswerRow bare(AnswerState state) {
    return new AnswerRow(
        0,
        "",
        state,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  AnswerRow withNumber(BigDecimal value) {
    return new AnswerRow(
        rowNumber,
        columnId,
        state,
        Optional.of(value),
        numerator,
        denominator,
        optionId,
        text,
        accepted);
  }

  AnswerRow withRatio(BigDecimal upper, BigDecimal lower) {
    return new AnswerRow(
        rowNumber,
        columnId,
        state,
        number,
        Optional.of(upper),
        Optional.of(lower),
        optionId,
        text,
        accepted);
  }

  AnswerRow withOption(String option) {
    return new AnswerRow(
        rowNumber,
        columnId,
        state,
        number,
        numerator,
        denominator,
        Optional.of(option),
        text,
        accepted);
  }

  AnswerRow withText(String value) {
    return new AnswerRow(
        rowNumber,
        columnId,
        state,
        number,
        numerator,
        denominator,
        optionId,
        Optional.of(value),
        accepted);
  }

  AnswerRow withAccepted(boolean value) {
    return new AnswerRow(
        rowNumber,
        columnId,
        state,
        number,
        numerator,
        denominator,
        optionId,
        text,
        Optional.of(value));
  }

  AnswerRow at(int row, String column) {
    return new AnswerRow(
        row, column, state, number, numerator, denominator, optionId, text, accepted);
  }
}
