package vn.thuoc.simulate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.ingest.ReadResult;
import vn.thuoc.ingest.StagedAnswer;
import vn.thuoc.ingest.Submission;
import vn.thuoc.ingest.WrittenForms;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.instrument.Side;
import vn.thuoc.score.PeerAnswers;
import vn.thuoc.score.ScoredSubmission;
import vn.thuoc.score.SubmissionFigures;
import vn.thuoc.score.SubmissionScorer;
import vn.thuoc.unit.Units;

/** Simulated forms of the real definitions, read as intake reads them, and scored. */
final class Simulated {
  static final DefinitionFolder ETL = DefinitionFolder.onClassPath("etl");
  static final Instruments INSTRUMENTS = Instruments.read(ETL.under("instruments"));
  static final Units UNITS = Units.read(ETL.under("units"));
  static final SimulationDefinitions DEFINITIONS =
      SimulationDefinitions.read(ETL.under("simulation"), INSTRUMENTS, UNITS);
  private static final WrittenForms FORMS = new WrittenForms(UNITS);

  private Simulated() {}

  static Simulation of(long seed) {
    return new Simulation(DEFINITIONS, INSTRUMENTS, UNITS, seed);
  }

  static List<Sent> demo(Simulation simulation) {
    return simulation.batches(new Simulation.Wish("demo", Optional.empty(), Set.of())).stream()
        .flatMap(batch -> simulation.sent(batch).stream())
        .toList();
  }

  static Submission read(SimulatedForm form) {
    ReadResult result =
        FORMS.readSimulated("phieu", form.sent().instrument(), form.written(), form.notes());
    if (result instanceof ReadResult.Refused refused) {
      throw new AssertionError(form.sent() + ": " + refused.problems());
    }
    return ((ReadResult.Read) result).submission();
  }

  static ScoredSubmission score(SimulatedForm form) {
    Map<Side, Map<String, SubmissionFigures.PlacedAnswer>> answers = new HashMap<>();
    for (StagedAnswer answer : read(form).answers()) {
      answers
          .computeIfAbsent(answer.side(), side -> new HashMap<>())
          .put(
              answer.questionId(),
              new SubmissionFigures.PlacedAnswer(answer.answer(), answer.cell()));
    }
    Map<String, SubmissionFigures.PlacedNote> notes = new HashMap<>();
    form.notes()
        .forEach((line, text) -> notes.put(line, new SubmissionFigures.PlacedNote(text, "")));
    return new SubmissionScorer(form.sent().instrument())
        .score(
            new SubmissionFigures(
                answers, Map.of(), notes, Optional.of(form.sent().unit().block())),
            PeerAnswers.none());
  }
}
