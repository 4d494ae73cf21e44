package vn.thuoc.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.AnswerValue;

/** Answers to the made-up form of {@code checks/form.yml}, and what is found in them. */
final class CheckedForm {
  private static final Set<ScoreFinding> RELATIONS =
      Set.of(
          ScoreFinding.PART_ABOVE_WHOLE,
          ScoreFinding.PERCENT_CONTRADICTS_FIGURES,
          ScoreFinding.BAND_CONTRADICTS_FIGURES,
          ScoreFinding.TOTAL_DISAGREES,
          ScoreFinding.RATIO_ABOVE_ONE,
          ScoreFinding.REQUIRED_BLANK);
  private static final Instrument FORM =
      Instruments.read(DefinitionFolder.onClassPath("checks")).get("checked-form");

  private final Map<Side, Map<String, SubmissionFigures.PlacedAnswer>> answers = new HashMap<>();

  /** A form that has everything that is required. */
  static CheckedForm complete() {
    return new CheckedForm().self("unit_name", "A").self("staff", "10").self("computers", "100");
  }

  CheckedForm self(String question, String text) {
    return put(Side.SELF, question, AnswerFromText.read(type(question), text));
  }

  CheckedForm verified(String question, String text) {
    return put(Side.VERIFIED, question, AnswerFromText.read(type(question), text));
  }

  /** Rows of a table, each as {@code column=value} split by spaces. */
  CheckedForm rows(String question, String... rows) {
    List<Map<String, String>> read = new ArrayList<>();
    for (String row : rows) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (String cell : row.split(" ")) {
        cells.put(cell.split("=")[0], cell.split("=")[1]);
      }
      read.add(cells);
    }
    return put(Side.SELF, question, Answer.given(new AnswerValue.Rows(read)));
  }

  private CheckedForm put(Side side, String question, Answer answer) {
    answers
        .computeIfAbsent(side, s -> new HashMap<>())
        .put(question, new SubmissionFigures.PlacedAnswer(answer, "B" + question.length()));
    return this;
  }

  private static AnswerType type(String question) {
    return FORM.questions()
        .filter(one -> one.id().equals(question))
        .map(Question::type)
        .findFirst()
        .orElseThrow();
  }

  List<FoundInScoring> all() {
    return new SubmissionScorer(FORM)
        .score(
            new SubmissionFigures(answers, Map.of(), Map.of(), Optional.empty()),
            PeerAnswers.none())
        .findings();
  }

  List<FoundInScoring> relations() {
    return all().stream().filter(found -> RELATIONS.contains(found.code())).toList();
  }

  /** Code, line and side of each finding about figures that go together. */
  List<String> found() {
    return relations().stream()
        .map(
            one ->
                one.code() + " " + one.lineId() + " " + one.side().map(Side::term).orElse("both"))
        .collect(Collectors.toList());
  }
}
