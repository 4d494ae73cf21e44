package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.instrument.Condition;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.instrument.answer.AnswerState;
import vn.thuoc.instrument.answer.AnswerValue;
import vn.thuoc.problem.Severity;
import vn.thuoc.problem.Words;

/**
 * Settles the questions that are asked only with a certain answer to another one: left blank where
 * they were not asked, they do not apply.
 */
final class AskedAtAll {
  private final Map<String, Condition> conditions = new HashMap<>();
  private final Findings findings;

  AskedAtAll(Instrument instrument, Findings findings) {
    this.findings = findings;
    instrument
        .questions()
        .forEach(q -> q.onlyIf().ifPresent(condition -> conditions.put(q.id(), condition)));
  }

  private record Key(String question, Side side) {}

  List<StagedAnswer> settle(List<StagedAnswer> answers) {
    Map<Key, Answer> known = new HashMap<>();
    answers.forEach(a -> known.put(new Key(a.questionId(), a.side()), a.answer()));
    List<StagedAnswer> settled = new ArrayList<>();
    for (StagedAnswer answer : answers) {
      boolean asked = asked(answer.questionId(), answer.side(), known);
      if (!asked && answer.answer().state() == AnswerState.GIVEN) {
        unexpected(answer);
      }
      settled.add(
          !asked && answer.answer().state() == AnswerState.BLANK
              ? new StagedAnswer(
                  answer.questionId(),
                  answer.side(),
                  Answer.notApplicable(),
                  answer.raw(),
                  answer.cell())
              : answer);
    }
    return settled;
  }

  /** Not asked only when that is known: the deciding answer is there, and is another one. */
  private boolean asked(String question, Side side, Map<Key, Answer> known) {
    Optional<Condition> condition = Optional.ofNullable(conditions.get(question));
    if (condition.isEmpty()) {
      return true;
    }
    String deciding = condition.get().question();
    Optional<Answer> answer = Optional.ofNullable(known.get(new Key(deciding, side)));
    if (answer.isEmpty() || answer.get().state() == AnswerState.REJECTED) {
      return true;
    }
    return switch (answer.get().state()) {
      case NOT_APPLICABLE -> false;
      case BLANK -> asked(deciding, side, known);
      default ->
          chosen(answer.get().value().orElseThrow()).stream()
              .anyMatch(condition.get().is()::contains);
    };
  }

  private static List<String> chosen(AnswerValue value) {
    if (value instanceof AnswerValue.YesNo yesNo) {
      return List.of(yesNo.yes() ? "yes" : "no");
    } else if (value instanceof AnswerValue.Chosen chosen) {
      return List.of(chosen.option());
    }
    return value instanceof AnswerValue.SeveralChosen several ? several.options() : List.of();
  }

  private void unexpected(StagedAnswer answer) {
    String deciding = conditions.get(answer.questionId()).question();
    findings.add(
        new Finding(
            IngestError.ANSWER_UNEXPECTED,
            Severity.WARNING,
            Optional.of(answer.side()),
            Optional.of(answer.questionId()),
            findings.cell(answer.cell().split(":")[0]),
            answer.raw(),
            new Words(
                "Câu này chỉ hỏi khi câu «"
                    + deciding
                    + "» trả lời khác; câu trả lời vẫn được giữ.",
                "This is asked only with another answer to '" + deciding + "'; kept all the same."),
            new Words("Sửa một trong hai câu trả lời.", "Mend one of the two answers.")));
  }
}
