package vn.thuoc.ingest.template;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thuoc.ingest.AnswerSlot;
import vn.thuoc.instrument.Condition;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Period;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.Section;
import vn.thuoc.instrument.answer.Option;

/**
 * What a form says beside its questions: what time a figure covers, and when something is asked.
 */
final class FormWords {
  static final String TAKEN = vn.thuoc.ingest.CriteriaSheet.TAKEN;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int LONG = 60;

  private final Map<String, Question> questions;

  FormWords(Instrument instrument) {
    this.questions =
        instrument.questions().collect(Collectors.toMap(Question::id, Function.identity()));
  }

  /**
   * The remarks under a question's label.
   *
   * @param around what time is covered by what stands around it
   */
  List<String> remarks(Question question, Optional<Period> around) {
    List<String> remarks = new ArrayList<>();
    if (!question.note().isEmpty()) {
      remarks.add(question.note());
    }
    question.onlyIf().map(this::condition).ifPresent(remarks::add);
    differing(question.period(), around).ifPresent(remarks::add);
    return remarks;
  }

  /** Whether the heading above a question says the same already. */
  static boolean said(Question question, Section section) {
    return question.label().equals(section.label())
        && (question.number().isEmpty() || question.number().equals(section.number()));
  }

  /** The period in words, where it is another than the one around it. */
  static Optional<String> differing(Optional<Period> own, Optional<Period> around) {
    return own.filter(period -> !sameTime(own, around)).map(FormWords::period);
  }

  private static boolean sameTime(Optional<Period> one, Optional<Period> other) {
    return one.flatMap(Period::from).equals(other.flatMap(Period::from))
        && one.map(Period::to).equals(other.map(Period::to));
  }

  static String period(Period period) {
    return period
        .from()
        .map(from -> "(Số liệu từ " + day(from) + " đến " + day(period.to()) + ")")
        .orElseGet(() -> "(Số liệu tính đến " + day(period.to()) + ")");
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }

  private String condition(Condition condition) {
    Question deciding = questions.get(condition.question());
    String name = shortened(deciding.label());
    String chosen =
        AnswerSlot.options(deciding.type()).stream()
            .filter(option -> condition.is().contains(option.id()))
            .map(Option::text)
            .map(FormWords::shortened)
            .collect(Collectors.joining("» hoặc «"));
    String number = deciding.number().isEmpty() ? "" : deciding.number() + " ";
    return "(Chỉ trả lời khi câu «" + number + name + "» là «" + chosen + "»)";
  }

  private static String shortened(String text) {
    if (text.length() <= LONG) {
      return text;
    }
    int end = text.lastIndexOf(' ', LONG);
    return text.substring(0, end > 0 ? end : LONG) + "…";
  }
}
