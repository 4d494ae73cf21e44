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
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.AnswerValue;
import vn.thuoc.problem.Words;
import vn.thuoc.unit.VietnameseText;

/** Puts the entries of a form together to answers. */
final class SlotAnswers {
  private final FormEntries entries;
  private final Findings findings;

  SlotAnswers(FormEntries entries, Findings findings) {
    this.entries = entries;
    this.findings = findings;
  }

  /** One side's answer to a question. */
  StagedAnswer read(AskedQuestion asked, Side side) {
    AnswerType type = asked.question().type();
    List<AnswerSlot> slots = slots(asked);
    Cells cells = new Cells(asked, side);
    slots.forEach(cells::read);
    Answer answer;
    if (cells.wrong) {
      answer = Answer.rejected();
    } else if (cells.values.isEmpty()) {
      answer = cells.notApplicable.isEmpty() ? Answer.blank() : Answer.notApplicable();
    } else {
      answer = answer(type, cells);
    }
    return cells.staged(answer, slots);
  }

  /** The places that the form has, which may be more than a template offers. */
  private List<AnswerSlot> slots(AskedQuestion asked) {
    String id = asked.question().id();
    if (asked.question().type() instanceof AnswerType.Items items) {
      return entries.lines(id).stream()
          .flatMap(line -> AnswerSlot.item(id, items, line, asked.accepting()).stream())
          .toList();
    }
    if (asked.question().type() instanceof AnswerType.Table table && table.rows().isEmpty()) {
      return entries.lines(id).stream()
          .flatMap(line -> AnswerSlot.cells(id, table, AnswerSlot.openRow(table, line)).stream())
          .toList();
    }
    return asked.slots();
  }

  private static Answer answer(AnswerType type, Cells cells) {
    if (type instanceof AnswerType.Ratio) {
      return ratio(cells);
    } else if (type instanceof AnswerType.DocumentReference) {
      List<String> parts = AnswerSlot.DOCUMENT.stream().map(cells::text).toList();
      return Answer.given(
          new AnswerValue.Document(parts.get(0), parts.get(1), parts.get(2), parts.get(3)));
    } else if (type instanceof AnswerType.Items) {
      return new ItemEntries(cells).answer();
    } else if (type instanceof AnswerType.Table table) {
      return Answer.given(new AnswerValue.Rows(rows(table, cells)));
    }
    return Answer.given(cells.values.values().iterator().next());
  }

  private static Answer ratio(Cells cells) {
    Optional<AnswerValue> above = cells.value("", AnswerSlot.NUMERATOR);
    Optional<AnswerValue> below = cells.value("", AnswerSlot.DENOMINATOR);
    if (above.isPresent() && below.isPresent()) {
      return Answer.given(new AnswerValue.Ratio(number(above.get()), number(below.get())));
    }
    String only = above.isPresent() ? AnswerSlot.NUMERATOR : AnswerSlot.DENOMINATOR;
    cells.reject(
        slot -> slot.column().equals(only),
        IngestError.RATIO_INCOMPLETE,
        new Words(
            "Tỷ lệ cần đủ tử số và mẫu số, ở đây chỉ có một số.",
            "A ratio needs both its numbers; only one is here."),
        new Words("Ghi đủ hai số.", "Enter both numbers."));
    return Answer.rejected();
  }

  /** The rows with something in them; a printed row says which one it is. */
  private static List<Map<String, String>> rows(AnswerType.Table table, Cells cells) {
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    cells.values.forEach(
        (slot, value) -> {
          Map<String, String> row = rows.computeIfAbsent(slot.row(), id -> new LinkedHashMap<>());
          if (row.isEmpty() && !table.rows().isEmpty()) {
            row.put(AnswerType.Table.ROW, slot.row());
          }
          row.put(slot.column(), canonical(value));
        });
    return List.copyOf(rows.values());
  }

  /** A cell's value in the one writing that tables keep. */
  private static String canonical(AnswerValue value) {
    if (value instanceof AnswerValue.Number number) {
      return number.number().stripTrailingZeros().toPlainString();
    } else if (value instanceof AnswerValue.YesNo yesNo) {
      return yesNo.yes() ? "yes" : "no";
    } else if (value instanceof AnswerValue.Chosen chosen) {
      return chosen.option();
    } else if (value instanceof AnswerValue.SeveralChosen several) {
      return String.join(",", several.options());
    } else if (value instanceof AnswerValue.Document document) {
      return document.name();
    }
    return ((AnswerValue.Text) value).text();
  }

  private static BigDecimal number(AnswerValue value) {
    return ((AnswerValue.Number) value).number();
  }

  /** The entries of one question on one side, as they are read. */
  final class Cells {
    private final AskedQuestion asked;
    private final Side side;
    private final Map<AnswerSlot, AnswerValue> values = new LinkedHashMap<>();
    private final List<AnswerSlot> notApplicable = new ArrayList<>();
    private boolean wrong;

    private Cells(AskedQuestion asked, Side side) {
      this.asked = asked;
      this.side = side;
    }

    private void read(AnswerSlot slot) {
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
    private StagedAnswer staged(Answer answer, List<AnswerSlot> slots) {
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
}
