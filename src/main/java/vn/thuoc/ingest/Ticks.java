package vn.thuoc.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thuoc.instrument.Criterion;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.Option;
import vn.thuoc.problem.Words;

/** The places of one question's options, and which of them are ticked. */
final class Ticks {
  private final AnswerType type;
  private final Optional<Criterion> criterion;
  private final List<Tick> ticked = new ArrayList<>();
  private final List<Tick> zeros = new ArrayList<>();
  private final List<GridCell> unclear = new ArrayList<>();
  private Optional<GridCell> notApplicable = Optional.empty();

  private record Tick(String option, GridCell cell) {}

  /** Why the ticks cannot be taken. */
  record Fault(IngestError code, GridCell cell, Words message, Words remedy) {}

  Ticks(AskedQuestion asked, AnswerAddress address) {
    this.criterion = asked.criterion();
    this.type =
        asked.slots().stream()
            .filter(slot -> slot.column().equals(address.column()))
            .map(AnswerSlot::type)
            .findFirst()
            .orElse(asked.question().type());
  }

  /** A tick, or the option's own points on a scoring sheet. */
  void add(String option, GridCell cell) {
    Optional<BigDecimal> points = points(option);
    Entry entry = EntryReader.decimal(Optional.of(cell), points);
    if (entry instanceof Entry.Mark) {
      ticked.add(new Tick(option, cell));
    } else if (entry instanceof Entry.NotApplicable) {
      notApplicable = Optional.of(cell);
    } else if (entry instanceof Entry.Amount amount && points.isPresent()) {
      amount(option, cell, amount.number(), points.get());
    } else if (!(entry instanceof Entry.Empty)) {
      unclear.add(cell);
    }
  }

  private void amount(String option, GridCell cell, BigDecimal number, BigDecimal points) {
    boolean own = number.compareTo(points) == 0;
    if (own && number.signum() > 0) {
      ticked.add(new Tick(option, cell));
    } else if (own) {
      zeros.add(new Tick(option, cell));
    } else if (number.signum() > 0) {
      unclear.add(cell);
    }
  }

  /** What an option's line is worth where a criterion asks; a yes is worth its maximum. */
  private Optional<BigDecimal> points(String option) {
    if (criterion.isEmpty()) {
      return Optional.empty();
    }
    if (type instanceof AnswerType.YesNo) {
      return Optional.of(option.equals("yes") ? criterion.get().max() : BigDecimal.ZERO);
    }
    return type.options().stream()
        .filter(known -> known.id().equals(option))
        .findFirst()
        .flatMap(Option::points);
  }

  private List<Tick> chosen() {
    return ticked.isEmpty() ? zeros : ticked;
  }

  /** What the ticks say in one entry; nothing when nothing is ticked. */
  Optional<GridCell> entry() {
    List<Tick> chosen = chosen();
    if (chosen.isEmpty()) {
      return notApplicable;
    }
    String ids = chosen.stream().map(Tick::option).collect(Collectors.joining("; "));
    return Optional.of(chosen.get(0).cell().saying(GridCell.Kind.TEXT, ids));
  }

  Optional<Fault> fault() {
    if (!unclear.isEmpty()) {
      GridCell cell = unclear.get(0);
      return Optional.of(
          new Fault(
              IngestError.OPTION_UNCLEAR,
              cell,
              new Words(
                  "«" + cell.text() + "» không phải là dấu chọn; không lấy câu trả lời này.",
                  "'" + cell.text() + "' is no tick; the answer is not taken."),
              new Words(
                  "Đánh dấu x vào đúng ô được chọn, xóa các ô khác.",
                  "Put an x into the box that is chosen, and clear the others.")));
    }
    List<Tick> chosen = chosen();
    boolean several = type instanceof AnswerType.SeveralChoices;
    boolean torn = notApplicable.isPresent() && !chosen.isEmpty();
    return torn || (chosen.size() > 1 && !several) ? Optional.of(twice(chosen)) : Optional.empty();
  }

  private Fault twice(List<Tick> chosen) {
    String words =
        chosen.stream()
            .map(tick -> "«" + words(tick.option()) + "»")
            .collect(Collectors.joining(", "));
    return new Fault(
        IngestError.OPTION_TWICE,
        chosen.get(chosen.size() - 1).cell(),
        new Words(
            "Chỉ được chọn một nhưng có nhiều dấu: "
                + words
                + (notApplicable.isPresent() ? ", «không áp dụng»" : "")
                + "; không lấy câu trả lời này.",
            "Only one may be chosen, but several are ticked: "
                + words
                + (notApplicable.isPresent() ? ", 'not applicable'" : "")
                + "; the answer is not taken."),
        new Words("Để lại một dấu chọn.", "Leave one tick."));
  }

  private String words(String id) {
    return AnswerSlot.options(type).stream()
        .filter(option -> option.id().equals(id))
        .map(Option::text)
        .findFirst()
        .orElse(id);
  }
}
