package vn.thuoc.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.thuoc.instrument.Condition;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.instrument.answer.AnswerState;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.AnswerValue;
import vn.thuoc.instrument.answer.Option;

/** Random answers to a form, each written as people write it. */
final class FilledForm {
  private final Random random;
  private final Map<AnswerAddress, String> written = new LinkedHashMap<>();
  private final Map<String, Answer> answers = new TreeMap<>();

  FilledForm(Instrument instrument, String unitName, long seed) {
    this.random = new Random(seed);
    for (AskedQuestion asked : AskedQuestion.of(instrument)) {
      for (Side side : asked.sides()) {
        String id = asked.question().id();
        answers.put(
            id + " " + side.term(),
            switch (id) {
              case AskedQuestion.UNIT_NAME -> write(AnswerAddress.of(id, "", "", side), unitName);
              case AskedQuestion.REPORT_YEAR ->
                  write(AnswerAddress.of(id, "", "", side), String.valueOf(year(instrument)));
              default -> answer(asked, side);
            });
      }
    }
  }

  static int year(Instrument instrument) {
    return instrument.years().stream().sorted().findFirst().orElseThrow();
  }

  /** Place to what is written there. */
  Map<AnswerAddress, String> written() {
    return written;
  }

  /** Question and side to the answer that this makes. */
  Map<String, Answer> answers() {
    return answers;
  }

  private Answer answer(AskedQuestion asked, Side side) {
    Optional<Condition> condition = asked.question().onlyIf();
    if (condition.isPresent() && !holds(condition.get(), side)) {
      return unasked(condition.get(), side) ? Answer.notApplicable() : Answer.blank();
    }
    AnswerType type = asked.question().type();
    if (type instanceof AnswerType.Items
        && asked.criterion().isPresent()
        && side == Side.VERIFIED) {
      return judged(asked);
    }
    if (random.nextInt(5) == 0) {
      return Answer.blank();
    }
    if (random.nextInt(20) == 0) {
      asked.slots().forEach(slot -> written.put(slot.address(side), "Không áp dụng"));
      return Answer.notApplicable();
    }
    Map<AnswerSlot, AnswerValue> values = new LinkedHashMap<>();
    boolean whole = type instanceof AnswerType.Ratio;
    for (AnswerSlot slot : asked.slots()) {
      if (whole || asked.slots().size() == 1 || random.nextInt(3) > 0) {
        values.put(slot, value(slot.type(), asked));
      }
    }
    if (type instanceof AnswerType.Items) {
      values
          .keySet()
          .removeIf(slot -> slot.column().equals(AnswerSlot.ACCEPTED) && noText(slot, values));
    }
    values.forEach((slot, value) -> written.put(slot.address(side), write(slot.type(), value)));
    return values.isEmpty()
        ? Answer.blank()
        : Answer.given(whole(type, values, asked.criterion().isPresent()));
  }

  /** An assessor accepts some of the lines that the unit lists. */
  private Answer judged(AskedQuestion asked) {
    Answer own = answers.get(asked.question().id() + " " + Side.SELF.term());
    if (own.state() != AnswerState.GIVEN) {
      return Answer.blank();
    }
    List<AnswerSlot> listed =
        asked.slots().stream()
            .filter(slot -> slot.column().equals(AnswerSlot.TEXT))
            .filter(slot -> written.containsKey(slot.address(Side.SELF)))
            .toList();
    List<AnswerValue.Item> items = new ArrayList<>();
    for (AnswerSlot slot : listed) {
      boolean accepted = items.isEmpty() || random.nextBoolean();
      if (accepted || random.nextBoolean()) {
        written.put(
            AnswerAddress.of(slot.question(), slot.row(), AnswerSlot.ACCEPTED, Side.VERIFIED),
            accepted ? "Có" : "Không");
      }
      items.add(
          new AnswerValue.Item(
              vn.thuoc.unit.VietnameseText.tidy(written.get(slot.address(Side.SELF))), accepted));
    }
    return Answer.given(new AnswerValue.Items(items));
  }

  private static boolean noText(AnswerSlot slot, Map<AnswerSlot, AnswerValue> values) {
    return values.keySet().stream()
        .noneMatch(
            other -> other.row().equals(slot.row()) && other.column().equals(AnswerSlot.TEXT));
  }

  private Answer write(AnswerAddress address, String text) {
    written.put(address, text);
    return Answer.given(new AnswerValue.Text(text));
  }

  private boolean holds(Condition condition, Side side) {
    return answers
        .get(condition.question() + " " + side.term())
        .value()
        .map(
            value ->
                value instanceof AnswerValue.YesNo yesNo
                    ? List.of(yesNo.yes() ? "yes" : "no")
                    : value instanceof AnswerValue.Chosen chosen
                        ? List.of(chosen.option())
                        : ((AnswerValue.SeveralChosen) value).options())
        .filter(chosen -> chosen.stream().anyMatch(condition.is()::contains))
        .isPresent();
  }

  private boolean unasked(Condition condition, Side side) {
    return answers.get(condition.question() + " " + side.term()).state() != AnswerState.BLANK;
  }

  private AnswerValue value(AnswerType type, AskedQuestion asked) {
    if (type instanceof AnswerType.YesNo) {
      return new AnswerValue.YesNo(random.nextBoolean());
    } else if (type instanceof AnswerType.Choice choice) {
      return new AnswerValue.Chosen(pick(choice.options()).id());
    } else if (type instanceof AnswerType.SeveralChoices several) {
      List<String> chosen =
          several.options().stream().map(Option::id).filter(id -> random.nextBoolean()).toList();
      return new AnswerValue.SeveralChosen(
          chosen.isEmpty() ? List.of(several.options().get(0).id()) : chosen);
    } else if (type instanceof AnswerType.Percent) {
      return number(BigDecimal.valueOf(2 + random.nextInt(98)));
    } else if (type instanceof AnswerType.Measure) {
      return number(BigDecimal.valueOf(10 + random.nextInt(10_000_000), random.nextInt(3)));
    } else if (type instanceof AnswerType.Count) {
      return number(BigDecimal.valueOf(random.nextInt(100_000)));
    } else if (type instanceof AnswerType.Points) {
      return number(asked.criterion().orElseThrow().max());
    } else if (type instanceof AnswerType.DocumentReference) {
      return new AnswerValue.Document("", "Quyết định " + random.nextInt(999) + "/QĐ-UBND", "", "");
    }
    return new AnswerValue.Text(
        pick(List.of("Phần mềm một cửa", "12/3/2020; \"ngoặc kép\"", "Ghi, có phẩy", "4.10", "3-4"))
            + " "
            + random.nextInt(1000));
  }

  private static AnswerValue number(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return new AnswerValue.Number(plain.scale() < 0 ? plain.setScale(0) : plain);
  }

  private String write(AnswerType type, AnswerValue value) {
    if (value instanceof AnswerValue.YesNo yesNo) {
      String printed = AnswerSlot.options(type).get(yesNo.yes() ? 0 : 1).text();
      return yesNo.yes()
          ? pick(List.of("Có", "yes", "x", "X", "1", printed))
          : pick(List.of("không", "No", "0", printed));
    } else if (value instanceof AnswerValue.Chosen chosen) {
      return option(type, chosen.option());
    } else if (value instanceof AnswerValue.SeveralChosen several) {
      return several.options().stream()
          .map(id -> option(type, id))
          .collect(Collectors.joining(pick(List.of(";", "; ", " ; "))));
    } else if (value instanceof AnswerValue.Number number) {
      return number(type, number.number());
    } else if (value instanceof AnswerValue.Document document) {
      return document.name();
    }
    return ((AnswerValue.Text) value).text();
  }

  private String option(AnswerType type, String id) {
    Option option =
        type.options().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
    return pick(List.of(option.id(), option.text(), "☒ " + option.text()));
  }

  private String number(AnswerType type, BigDecimal number) {
    String plain = number.toPlainString().replace('.', ',');
    if (type instanceof AnswerType.Percent) {
      return pick(List.of(plain, plain + "%", plain + " %"));
    }
    boolean group =
        type instanceof AnswerType.Count && number.compareTo(BigDecimal.valueOf(1000)) >= 0;
    return group && random.nextBoolean()
        ? plain.replaceFirst("(\\d{3})$", ".$1")
        : type instanceof AnswerType.Count count && random.nextInt(4) == 0
            ? (plain + " " + count.unitOfMeasure()).strip()
            : plain;
  }

  private AnswerValue whole(AnswerType type, Map<AnswerSlot, AnswerValue> values, boolean scored) {
    if (type instanceof AnswerType.Ratio) {
      List<AnswerValue> parts = List.copyOf(values.values());
      return new AnswerValue.Ratio(
          ((AnswerValue.Number) parts.get(0)).number(),
          ((AnswerValue.Number) parts.get(1)).number());
    } else if (type instanceof AnswerType.DocumentReference) {
      Map<String, String> parts = new TreeMap<>();
      values.forEach((slot, text) -> parts.put(slot.column(), ((AnswerValue.Text) text).text()));
      return new AnswerValue.Document(
          parts.getOrDefault("number", ""),
          parts.getOrDefault("name", ""),
          parts.getOrDefault("date", ""),
          parts.getOrDefault("url", ""));
    } else if (type instanceof AnswerType.Items) {
      return new AnswerValue.Items(items(values, scored));
    } else if (type instanceof AnswerType.Table table) {
      return new AnswerValue.Rows(rows(table, values));
    }
    return values.values().iterator().next();
  }

  private static List<AnswerValue.Item> items(Map<AnswerSlot, AnswerValue> values, boolean scored) {
    List<AnswerValue.Item> items = new ArrayList<>();
    values.forEach(
        (slot, value) -> {
          if (slot.column().equals(AnswerSlot.TEXT)) {
            boolean accepted =
                values.entrySet().stream()
                    .filter(e -> e.getKey().row().equals(slot.row()))
                    .map(Map.Entry::getValue)
                    .filter(AnswerValue.YesNo.class::isInstance)
                    .map(yesNo -> ((AnswerValue.YesNo) yesNo).yes())
                    .findFirst()
                    .orElse(!scored);
            items.add(new AnswerValue.Item(((AnswerValue.Text) value).text(), accepted));
          }
        });
    return items;
  }

  private static List<Map<String, String>> rows(
      AnswerType.Table table, Map<AnswerSlot, AnswerValue> values) {
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    values.forEach(
        (slot, value) -> {
          Map<String, String> row = rows.computeIfAbsent(slot.row(), id -> new LinkedHashMap<>());
          if (!table.rows().isEmpty()) {
            row.put(AnswerType.Table.ROW, slot.row());
          }
          row.put(slot.column(), canonical(value));
        });
    return List.copyOf(rows.values());
  }

  private static String canonical(AnswerValue value) {
    if (value instanceof AnswerValue.Number number) {
      return number.number().toPlainString();
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

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
