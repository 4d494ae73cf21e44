package vn.thuoc.transform;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thuoc.ingest.LineNote;
import vn.thuoc.ingest.PrintedPoints;
import vn.thuoc.ingest.ReadResult;
import vn.thuoc.ingest.SourceFile;
import vn.thuoc.ingest.StagedAnswer;
import vn.thuoc.ingest.Submission;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.instrument.answer.AnswerValue;

/** A submission put together in a test, so that what comes out can be worked out by hand. */
public final class HandMadeSubmission {
  private final Instrument instrument;
  private final String unit;
  private int year;
  private final Map<Side, Map<String, Answer>> answers = new HashMap<>();
  private final List<PrintedPoints> printed = new ArrayList<>();
  private final List<LineNote> notes = new ArrayList<>();

  public HandMadeSubmission(Instrument instrument, String unit) {
    this.instrument = instrument;
    this.unit = unit;
    this.year = instrument.years().stream().min(Integer::compare).orElseThrow();
  }

  public HandMadeSubmission year(int year) {
    this.year = year;
    return this;
  }

  public HandMadeSubmission ratio(Side side, String question, int numerator, int denominator) {
    return answer(
        side,
        question,
        new AnswerValue.Ratio(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator)));
  }

  public HandMadeSubmission answer(Side side, String question, AnswerValue value) {
    answers.computeIfAbsent(side, s -> new HashMap<>()).put(question, Answer.given(value));
    return this;
  }

  public HandMadeSubmission notApplicable(Side side, String question) {
    answers.computeIfAbsent(side, s -> new HashMap<>()).put(question, Answer.notApplicable());
    return this;
  }

  public HandMadeSubmission rejected(Side side, String question) {
    answers.computeIfAbsent(side, s -> new HashMap<>()).put(question, Answer.rejected());
    return this;
  }

  public HandMadeSubmission printed(Side side, String line, String points) {
    printed.add(new PrintedPoints(line, side, new BigDecimal(points), "K9"));
    return this;
  }

  public HandMadeSubmission note(String line, String text) {
    notes.add(new LineNote(line, text, "L9"));
    return this;
  }

  public ReadResult read(Path file) {
    String name = file.getFileName().toString();
    List<StagedAnswer> staged = new ArrayList<>();
    instrument
        .questions()
        .forEach(
            question -> {
              boolean head = instrument.general().contains(question);
              for (Side side : head ? List.of(Side.SELF) : instrument.sides()) {
                Answer answer =
                    answers
                        .getOrDefault(side, Map.of())
                        .getOrDefault(question.id(), Answer.blank());
                staged.add(new StagedAnswer(question.id(), side, answer, "", "C9"));
              }
            });
    return new ReadResult.Read(
        new Submission(
            instrument.id(),
            year,
            instrument.tier().term(),
            unit,
            new SourceFile(name, "hash-of-" + name, 1),
            "Phiếu",
            staged,
            printed,
            notes,
            List.of()));
  }
}
