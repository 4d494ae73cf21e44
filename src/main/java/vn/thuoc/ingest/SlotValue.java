package vn.thuoc.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.AnswerValue;
import vn.thuoc.instrument.answer.Option;
import vn.thuoc.problem.Words;
import vn.thuoc.unit.VietnameseText;

/** Reads what is written in one place of a form, strictly by the type asked for. */
final class SlotValue {
  private static final Set<String> YES = keys("có", "yes", "y", "true", "1", "đúng");
  private static final Set<String> NO = keys("không", "no", "n", "false", "0", "sai");

  private SlotValue() {}

  /**
   * The value; nothing when nothing is written.
   *
   * @param max the most that points can be, where points are asked for
   */
  static Optional<SingleValue> read(AnswerType type, Optional<BigDecimal> max, GridCell cell) {
    boolean chosen = type instanceof AnswerType.YesNo || !type.options().isEmpty();
    if (!chosen && !(type instanceof AnswerType.Points)) {
      return SingleValue.read(type, cell);
    }
    if (EntryReader.saysNothing(cell.text())) {
      return Optional.empty();
    }
    Entry entry = EntryReader.decimal(Optional.of(cell), max);
    if (entry instanceof Entry.NotApplicable) {
      return Optional.of(new SingleValue.Right(Answer.notApplicable()));
    }
    if (!chosen) {
      return Optional.of(points(entry, max, cell));
    }
    Optional<Entry.Unclear> noValue = EntryReader.noValue(cell);
    if (noValue.isPresent()) {
      return Optional.of(new SingleValue.Wrong(noValue.get()));
    }
    String text = VietnameseText.tidy(cell.text());
    if (type instanceof AnswerType.YesNo yesNo) {
      return Optional.of(yesNo(yesNo, text, entry instanceof Entry.Mark));
    }
    return Optional.of(
        type instanceof AnswerType.SeveralChoices
            ? several(type.options(), text)
            : one(type.options(), text));
  }

  private static SingleValue points(Entry entry, Optional<BigDecimal> max, GridCell cell) {
    if (entry instanceof Entry.Unclear unclear) {
      boolean number = EntryReader.noValue(cell).isEmpty();
      Words remedy =
          number ? max.map(EntryAdvice::points).orElse(unclear.remedy()) : unclear.remedy();
      return new SingleValue.Wrong(new Entry.Unclear(unclear.code(), unclear.reason(), remedy));
    }
    if (!(entry instanceof Entry.Amount amount)) {
      return wrong(
          IngestError.NUMBER_UNREADABLE,
          new Words("không phải là số điểm", "is no points"),
          max.map(EntryAdvice::points).orElse(EntryAdvice.NUMBER));
    }
    return max.filter(most -> amount.number().compareTo(most) > 0).isPresent()
        ? wrong(
            IngestError.NUMBER_OUT_OF_RANGE,
            new Words(
                "vượt quá điểm tối đa " + max.get().toPlainString().replace('.', ','),
                "is above the maximum of " + max.get().toPlainString()),
            EntryAdvice.points(max.get()))
        : given(new AnswerValue.Number(amount.number()));
  }

  /** Yes or no where it is said in words; digits are not words, since they may be points. */
  static Optional<Boolean> yesOrNo(String text) {
    String key = VietnameseText.key(text);
    if (!FormText.hasLetter(key) || YES.contains(key) == NO.contains(key)) {
      return Optional.empty();
    }
    return Optional.of(YES.contains(key));
  }

  private static SingleValue yesNo(AnswerType.YesNo type, String text, boolean mark) {
    String key = VietnameseText.key(text);
    boolean yes = mark || YES.contains(key) || isText(type.yes(), text);
    boolean no = NO.contains(key) || isText(type.no(), text);
    if (yes != no) {
      return given(new AnswerValue.YesNo(yes));
    }
    String words =
        AnswerSlot.options(type).stream().map(Option::text).collect(Collectors.joining("», «"));
    return wrong(
        IngestError.OPTION_UNCLEAR,
        new Words("không phải «" + words + "»", "is neither yes nor no"),
        EntryAdvice.oneOf(AnswerSlot.options(type)));
  }

  private static SingleValue one(List<Option> options, String text) {
    return find(options, text)
        .map(option -> given(new AnswerValue.Chosen(option.id())))
        .orElseGet(() -> noOption(EntryAdvice.oneOf(options)));
  }

  /** Options one after the other with semicolons between; an option may itself hold one. */
  private static SingleValue several(List<Option> options, String text) {
    Set<Option> chosen = new LinkedHashSet<>();
    List<String> parts = new ArrayList<>();
    for (String part : text.split(";")) {
      parts.add(part);
      Optional<Option> option = find(options, String.join(";", parts).strip());
      if (option.isPresent()) {
        chosen.add(option.get());
        parts.clear();
      } else if (String.join("", parts).isBlank()) {
        parts.clear();
      }
    }
    if (!parts.isEmpty() || chosen.isEmpty()) {
      return noOption(EntryAdvice.someOf(options));
    }
    return given(
        new AnswerValue.SeveralChosen(
            options.stream().filter(chosen::contains).map(Option::id).toList()));
  }

  private static Optional<Option> find(List<Option> options, String text) {
    Optional<Option> byId = options.stream().filter(o -> o.id().equals(text)).findFirst();
    List<Option> byText = options.stream().filter(o -> isText(Optional.of(o), text)).toList();
    return byId.or(() -> byText.size() == 1 ? Optional.of(byText.get(0)) : Optional.empty());
  }

  private static boolean isText(Optional<Option> option, String text) {
    return option.filter(o -> FormText.key(o.text()).equals(FormText.key(text))).isPresent();
  }

  private static SingleValue noOption(Words remedy) {
    return wrong(
        IngestError.OPTION_UNCLEAR,
        new Words("không phải là một lựa chọn của câu này", "is no option of this question"),
        remedy);
  }

  private static SingleValue given(AnswerValue value) {
    return new SingleValue.Right(Answer.given(value));
  }

  private static SingleValue wrong(IngestError code, Words reason, Words remedy) {
    return new SingleValue.Wrong(new Entry.Unclear(code, reason, remedy));
  }

  private static Set<String> keys(String... words) {
    return Stream.of(words).map(VietnameseText::key).collect(Collectors.toUnmodifiableSet());
  }
}
