package vn.thuoc.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.thuoc.instrument.Criterion;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.instrument.answer.AnswerValue;
import vn.thuoc.problem.Words;
import vn.thuoc.unit.VietnameseText;

/** The entries of one question on one side, as they are read. */
final class QuestionCells {
  private final FormEntries entries;
  private final Findings findings;
  private final AskedQuestion asked;
  private final Side side;
  private final Map<AnswerSlot, AnswerValue> values = new LinkedHashMap<>();
  private final List<AnswerSlot> notApplicable = new ArrayList<>();
  private boolean wrong;

  QuestionCells(FormEntries entries, Findings findings, AskedQuestion asked, Side side) {
    this.entries = entries;
    this.findings = findings;
    this.asked = asked;
    this.side = side;
  }

  void read(AnswerSlot slot) {
    Optional<GridCell> cell = entries.entry(slot.address(side));
    wrong |= entries.contradicted(slot.address(side));
    Optional<BigDecimal> max = asked.criterion().map(Criterion::max);
    cell.map(entry -> EntryReader.asked(label(slot), entry))
        .flatMap(entry -> SlotValue.read(slot.type(), max, entry))
        .ifPresent(value -> take(slot, cell.orElseThrow(), value));
  }

  private String label(AnswerSlot slot) {
    return slot.label().isEmpty() ? asked.question().label() : slot.label();
  }

  private void take(AnswerSlot slot, GridCell cell, SingleValue value) {
    if (value instanceof SingleValue.Wrong why) {
      wrong = true;
      findings.rejected(why.why(), side, slot.question(), cell);
    } else if (value.answer().value().isEmpty()) {
      notApplicable.add(slot);
    } else {
      values.put(slot, value.answer().value().get());
    }
  }

  /** Whether the question stands on the scoring sheet. */
  boolean scored() {
    return asked.criterion().isPresent();
  }

  /** Whether something is written that cannot be taken. */
  boolean wrong() {
    return wrong;
  }

  /** Whether a place says that the question does not concern the unit. */
  boolean anyNotApplicable() {
    return !notApplicable.isEmpty();
  }

  Map<AnswerSlot, AnswerValue> values() {
    return values;
  }

  Optional<AnswerValue> value(String row, String column) {
    return values.entrySet().stream()
        .filter(found -> found.getKey().row().equals(row))
        .filter(found -> found.getKey().column().equals(column))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  String text(String column) {
    return value("", column).map(value -> ((AnswerValue.Text) value).text()).orElse("");
  }

  /** What the unit wrote on a line, for the side that only accepts lines or does not. */
  Optional<String> ownText(String line) {
    return entries
        .entry(AnswerAddress.of(asked.question().id(), line, AnswerSlot.TEXT, Side.SELF))
        .map(GridCell::text)
        .map(VietnameseText::tidy);
  }

  /** The lines on which the unit wrote something, in their order. */
  List<String> ownLines() {
    return entries.lines(asked.question().id()).stream()
        .filter(line -> ownText(line).isPresent())
        .toList();
  }

  void reject(Predicate<AnswerSlot> at, IngestError code, Words message, Words remedy) {
    values.keySet().stream()
        .filter(at)
        .findFirst()
        .flatMap(slot -> entries.entry(slot.address(side)))
        .ifPresent(
            cell -> findings.rejected(code, side, asked.question().id(), cell, message, remedy));
  }

  /** The answer with where it stands: from its first place to its last. */
  StagedAnswer staged(Answer answer, List<AnswerSlot> slots) {
    List<String> texts =
        slots.stream()
            .flatMap(slot -> entries.place(slot.address(side)).stream())
            .map(cell -> cell.text().strip())
            .filter(text -> !EntryReader.saysNothing(text) || EntryReader.isDash(text))
            .toList();
    List<String> cells =
        slots.stream()
            .flatMap(slot -> entries.place(slot.address(side)).stream())
            .map(GridCell::address)
            .toList();
    String first = Stream.concat(cells.stream(), Stream.of("")).findFirst().orElseThrow();
    String last = cells.isEmpty() ? "" : cells.get(cells.size() - 1);
    partlyNotApplicable();
    return new StagedAnswer(
        asked.question().id(),
        side,
        answer,
        String.join("; ", texts),
        first.equals(last) ? first : first + ":" + last);
  }

  /** Beside values, "not applicable" leaves its own cell empty, which somebody should see. */
  private void partlyNotApplicable() {
    if (values.isEmpty()) {
      return;
    }
    for (AnswerSlot slot : notApplicable) {
      findings.warning(
          IngestError.ANSWER_UNCLEAR,
          Optional.of(side),
          slot.question(),
          entries.entry(slot.address(side)).orElseThrow(),
          new Words(
              "Ghi «không áp dụng» ở một ô, trong khi các ô khác của câu này có số liệu; ô này để"
                  + " trống.",
              "'Not applicable' in one cell while others of the question have values; left"
                  + " blank."),
          new Words(
              "Để trống ô này, hoặc ghi «không áp dụng» ở mọi ô.",
              "Leave it blank, or say so in every cell."));
    }
  }
}
