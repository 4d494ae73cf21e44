package vn.thuoc.ingest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.AnswerValue;
import vn.thuoc.problem.Words;
import vn.thuoc.unit.VietnameseText;

/** Reads one cell as the answer to a question that has one value. */
sealed interface SingleValue {
  BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What becomes of the question. */
  Answer answer();

  /** The cell can be taken. */
  record Right(Answer answer) implements SingleValue {}

  /** The cell cannot be taken, for this reason. */
  record Wrong(Entry.Unclear why) implements SingleValue {
    @Override
    public Answer answer() {
      return Answer.rejected();
    }
  }

  /** The value; nothing when the cell says nothing. */
  static Optional<SingleValue> read(AnswerType type, GridCell cell) {
    String text = VietnameseText.tidy(cell.text());
    boolean number =
        type instanceof AnswerType.Count
            || type instanceof AnswerType.Measure
            || type instanceof AnswerType.Percent;
    if (number && cell.kind() == GridCell.Kind.TRUTH) {
      return Optional.of(new Wrong(EntryReader.noNumber()));
    }
    if (type instanceof AnswerType.Count count) {
      return of(EntryReader.whole(Optional.of(without(count.unitOfMeasure(), cell))));
    }
    if (type instanceof AnswerType.Measure measure) {
      return of(
          EntryReader.decimal(
              Optional.of(without(measure.unitOfMeasure(), cell)), Optional.empty()));
    }
    if (type instanceof AnswerType.Percent percent) {
      return percent(percent, cell);
    }
    if (EntryReader.saysNothing(text)) {
      return Optional.empty();
    }
    if (EntryReader.whole(Optional.of(cell)) instanceof Entry.NotApplicable) {
      return Optional.of(new Right(Answer.notApplicable()));
    }
    Optional<Entry.Unclear> noValue = EntryReader.noValue(cell);
    if (noValue.isPresent()) {
      return Optional.of(new Wrong(noValue.get()));
    }
    if (type instanceof AnswerType.Text) {
      return given(new AnswerValue.Text(text));
    }
    if (type instanceof AnswerType.DocumentReference) {
      return given(new AnswerValue.Document("", text, "", ""));
    }
    return wrong(
        IngestError.ANSWER_UNCLEAR,
        new Words(
            "không đọc được thành câu trả lời kiểu «" + type.term() + "» trong một ô",
            "cannot be read from one cell as an answer of type '" + type.term() + "'"),
        new Words("Ghi từng phần vào ô của nó.", "Enter each part in its own cell."));
  }

  private static Optional<SingleValue> of(Entry entry) {
    if (entry instanceof Entry.Amount amount) {
      return given(new AnswerValue.Number(amount.number()));
    }
    if (entry instanceof Entry.NotApplicable) {
      return Optional.of(new Right(Answer.notApplicable()));
    }
    if (entry instanceof Entry.Unclear unclear) {
      return Optional.of(new Wrong(unclear));
    }
    return entry instanceof Entry.Mark
        ? Optional.of(new Wrong(EntryReader.noNumber()))
        : Optional.empty();
  }

  /** 85, 85 % or, where the form lets it, 0,85. */
  private static Optional<SingleValue> percent(AnswerType.Percent type, GridCell cell) {
    boolean signed = cell.text().strip().endsWith("%");
    GridCell plain =
        cell.saying(
            cell.kind() == GridCell.Kind.PERCENT ? GridCell.Kind.NUMBER : cell.kind(),
            cell.text().replace("%", "").strip());
    Entry entry =
        EntryReader.decimal(
            Optional.of(plain), type.aboveHundred() ? Optional.empty() : Optional.of(HUNDRED));
    if (!(entry instanceof Entry.Amount amount)) {
      return of(entry);
    }
    BigDecimal number = amount.number();
    boolean fraction = !signed && number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0;
    if (fraction && type.fractionAllowed() && number.compareTo(BigDecimal.ONE) < 0) {
      return given(new AnswerValue.Number(number.multiply(HUNDRED).stripTrailingZeros()));
    }
    if (fraction && (type.fractionAllowed() || number.compareTo(BigDecimal.ONE) < 0)) {
      return wrong(
          IngestError.NUMBER_AMBIGUOUS,
          new Words(
              "có thể là một phần của một hoặc phần trăm",
              "may be a fraction of one or a percentage"),
          EntryAdvice.withSign(number));
    }
    return number.compareTo(HUNDRED) > 0 && !type.aboveHundred()
        ? wrong(
            IngestError.NUMBER_OUT_OF_RANGE,
            new Words("vượt quá 100%", "is above 100%"),
            EntryAdvice.PERCENT)
        : given(new AnswerValue.Number(number));
  }

  /** The cell without the unit of measure that may follow its number. */
  private static GridCell without(String unitOfMeasure, GridCell cell) {
    String text = VietnameseText.tidy(cell.text());
    List<String> parts = List.of(text.split(" (?=\\p{L})", 2));
    boolean follows =
        parts.size() == 2
            && !unitOfMeasure.isEmpty()
            && (FormText.key(parts.get(1)) + "/").startsWith(FormText.key(unitOfMeasure) + "/");
    return follows ? cell.saying(cell.kind(), parts.get(0)) : cell;
  }

  private static Optional<SingleValue> given(AnswerValue value) {
    return Optional.of(new Right(Answer.given(value)));
  }

  private static Optional<SingleValue> wrong(IngestError code, Words reason, Words remedy) {
    return Optional.of(new Wrong(new Entry.Unclear(code, reason, remedy)));
  }
}
