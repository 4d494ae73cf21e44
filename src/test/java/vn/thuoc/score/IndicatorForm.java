package vn.thuoc.score;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.AnswerValue;
import vn.thuoc.instrument.answer.Band;
import vn.thuoc.instrument.indicator.Indicators;

/** A form filled in by a test, and the indicators that come out of it. */
final class IndicatorForm {
  static final Instruments INSTRUMENTS =
      Instruments.read(DefinitionFolder.onClassPath("etl").under("instruments"));
  static final Indicators INDICATORS =
      Indicators.read(DefinitionFolder.onClassPath("etl").under("indicators"), INSTRUMENTS);

  private final Instrument instrument;
  private final Indicators indicators;
  private final Map<Side, Map<String, SubmissionFigures.PlacedAnswer>> answers =
      new EnumMap<>(Side.class);

  private IndicatorForm(Instrument instrument, Indicators indicators) {
    this.instrument = instrument;
    this.indicators = indicators;
  }

  static IndicatorForm of(String instrument) {
    return new IndicatorForm(INSTRUMENTS.get(instrument), INDICATORS);
  }

  static IndicatorForm of(Instrument instrument, Indicators indicators) {
    return new IndicatorForm(instrument, indicators);
  }

  IndicatorForm self(String question, String answer) {
    return put(Side.SELF, question, AnswerFromText.read(type(question), answer));
  }

  IndicatorForm verified(String question, String answer) {
    return put(Side.VERIFIED, question, AnswerFromText.read(type(question), answer));
  }

  /** One row of a printed table, written as column=value. */
  IndicatorForm row(String question, String row, String... cells) {
    Map<String, String> filled = new HashMap<>(Map.of(AnswerType.Table.ROW, row));
    for (String cell : cells) {
      filled.put(cell.split("=")[0], cell.split("=")[1]);
    }
    List<Map<String, String>> rows = new java.util.ArrayList<>();
    Optional.ofNullable(answers.getOrDefault(Side.SELF, Map.of()).get(question))
        .flatMap(placed -> placed.answer().value())
        .ifPresent(before -> rows.addAll(((AnswerValue.Rows) before).rows()));
    rows.add(filled);
    return put(Side.SELF, question, Answer.given(new AnswerValue.Rows(rows)));
  }

  List<IndicatorScore> scores() {
    return new IndicatorScorer(instrument, indicators)
        .score(new SubmissionFigures(answers, Map.of(), Map.of(), Optional.empty()));
  }

  IndicatorScore score(Side side, String indicator) {
    return scores().stream()
        .filter(score -> score.side() == side && score.indicatorId().equals(indicator))
        .findFirst()
        .orElseThrow();
  }

  IndicatorScore score(String indicator) {
    return score(Side.SELF, indicator);
  }

  /** A value, an interval as [70; 100), or the state where there is none. */
  static String shown(IndicatorScore score) {
    return score
        .value()
        .map(value -> value.toPlainString())
        .or(() -> score.interval().map(interval -> shown(interval.band())))
        .orElse(score.state().term());
  }

  String shown(String indicator) {
    return shown(score(indicator));
  }

  private static String shown(Band band) {
    String lower =
        band.lower()
            .map(end -> (end.included() ? "[" : "(") + end.at().toPlainString())
            .orElse("(…");
    String upper =
        band.upper()
            .map(end -> end.at().toPlainString() + (end.included() ? "]" : ")"))
            .orElse("…)");
    return lower + "; " + upper;
  }

  private IndicatorForm put(Side side, String question, Answer answer) {
    answers
        .computeIfAbsent(side, s -> new HashMap<>())
        .put(question, new SubmissionFigures.PlacedAnswer(answer, "C9"));
    return this;
  }

  private AnswerType type(String question) {
    return instrument
        .questions()
        .filter(asked -> asked.id().equals(question))
        .map(Question::type)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no question " + question));
  }
}
