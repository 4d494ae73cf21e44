package vn.thuoc.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.ingest.ReadResult;
import vn.thuoc.ingest.Submission;
import vn.thuoc.ingest.SubmissionReader;
import vn.thuoc.ingest.template.TemplateTexts;
import vn.thuoc.instrument.Criterion;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.rule.PeerRatioRule;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Severity;
import vn.thuoc.score.CriterionScore;
import vn.thuoc.score.FoundInScoring;
import vn.thuoc.score.ScoreFinding;
import vn.thuoc.score.ScoredSubmission;

/** Simulated forms hang together, are spoiled as often as is said, and are the same every time. */
class SimulationTest {
  private static final Simulation SIMULATION = Simulated.of(2022);
  private static final long SEEDS = 8;
  private static final List<Sent> SENT = Simulated.demo(SIMULATION);

  /** Every so many-th form, of all instruments and years. */
  private static List<Sent> some(int every) {
    List<Sent> some = new ArrayList<>();
    for (int i = 0; i < SENT.size(); i += every) {
      some.add(SENT.get(i));
    }
    return some;
  }

  @Test
  void theSameSeedDrawsTheSameForms() {
    Simulation again = Simulated.of(2022);

    assertThat(Simulated.demo(again)).isEqualTo(SENT);
    for (Sent sent : some(40)) {
      assertThat(again.form(sent)).isEqualTo(SIMULATION.form(sent));
      assertThat(Simulated.of(2023).form(sent)).isNotEqualTo(SIMULATION.form(sent));
    }
  }

  @Test
  void theDemoShowsEveryIssuer() {
    assertThat(SENT.stream().map(sent -> sent.instrument().id()).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Simulated.INSTRUMENTS.all().stream().map(instrument -> instrument.id()).toList());
    assertThat(SENT.stream().map(sent -> sent.unit().id()).distinct().count()).isBetween(55L, 75L);
    assertThat(SENT).allMatch(sent -> sent.unit().existsIn(sent.year()));
  }

  @Test
  void nothingIsFoundInFormsWithoutMistakes() {
    for (Sent sent : some(9).stream().filter(sent -> !sent.mistaken()).toList()) {
      SimulatedForm form = SIMULATION.form(sent);

      Submission read = Simulated.read(form);
      assertThat(read.unitId()).isEqualTo(sent.unit().id());
      assertThat(read.year()).isEqualTo(sent.year());
      assertThat(read.simulated()).isTrue();
      assertThat(read.findings()).as("%s", sent).isEmpty();
      assertThat(Simulated.score(form).findings())
          .as("%s", sent)
          .filteredOn(found -> found.severity() != Severity.INFORMATION)
          .filteredOn(found -> !comparesUnits(sent, found))
          .isEmpty();
    }
  }

  /** What compares units with each other cannot be scored from one form. */
  private static boolean comparesUnits(Sent sent, FoundInScoring found) {
    return Set.of(ScoreFinding.NOT_SCORABLE, ScoreFinding.SCORE_INCOMPLETE).contains(found.code())
        && sent.instrument()
            .criteria()
            .filter(criterion -> criterion.id().equals(found.lineId()))
            .flatMap(Criterion::walk)
            .anyMatch(criterion -> criterion.rule() instanceof PeerRatioRule);
  }

  @Test
  void mistakesAreFound() {
    List<Sent> mistaken = SENT.stream().filter(Sent::mistaken).toList();

    long found =
        mistaken.stream()
            .map(SIMULATION::form)
            .filter(
                form ->
                    form.mistakes().contains(Mistake.TEXT_FOR_NUMBER)
                        || form.mistakes().contains(Mistake.NUMERATOR_ABOVE_DENOMINATOR))
            .filter(
                form ->
                    Simulated.read(form).findings().isEmpty()
                        && Simulated.score(form).findings().stream()
                            .allMatch(one -> one.severity() == Severity.INFORMATION))
            .count();

    assertThat(found).as("forms whose mistakes nobody notices").isZero();
  }

  @Test
  void thingsHappenAsOftenAsIsSaid() {
    Rates rates = Simulated.DEFINITIONS.rates();
    List<Sent> many = new ArrayList<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      many.addAll(Simulated.demo(Simulated.of(seed)));
    }
    List<Sent> first = many.stream().filter(sent -> sent.revision() == 1).toList();
    double forms = first.size();
    long wished = SEEDS * places();

    assertThat(1 - forms / wished).isCloseTo(rates.missing(), within(0.02));
    assertThat(first.stream().filter(Sent::late).count() / forms)
        .isCloseTo(rates.late(), within(0.03));
    double mistaken = first.stream().filter(Sent::mistaken).count();
    assertThat(mistaken / forms).isCloseTo(rates.mistaken(), within(0.03));
    assertThat((many.size() - forms) / mistaken).isCloseTo(rates.revised(), within(0.09));
    assertThat(many)
        .allMatch(
            sent ->
                sent.late()
                    == sent.on().isAfter(Simulated.DEFINITIONS.sending().lastDay(sent.year())));
  }

  private static int places() {
    return SIMULATION.batches(new Simulation.Wish("demo", Optional.empty(), Set.of())).stream()
        .mapToInt(batch -> batch.units().size())
        .sum();
  }

  @Test
  void scoresGrowAndAssessorsTakeSomeAway() {
    Map<Integer, List<Sent>> years =
        SENT.stream()
            .filter(sent -> sent.instrument().id().equals("an-giang-2018-district"))
            .filter(sent -> !sent.mistaken())
            .collect(Collectors.groupingBy(Sent::year));

    assertThat(average(years.get(2018), Side.SELF)).isBetween(0.38, 0.55);
    assertThat(average(years.get(2022), Side.SELF)).isBetween(0.66, 0.82);
    for (Sent sent : years.get(2020)) {
      SimulatedForm form = SIMULATION.form(sent);
      if (form.verified()) {
        CriterionScore total = total(Simulated.score(form));
        assertThat(points(total, Side.VERIFIED)).isLessThanOrEqualTo(points(total, Side.SELF));
      }
    }
  }

  private static double average(List<Sent> sent, Side side) {
    return sent.stream()
        .map(one -> total(Simulated.score(SIMULATION.form(one))))
        .mapToDouble(total -> points(total, side).doubleValue() / total.max().doubleValue())
        .average()
        .orElseThrow();
  }

  private static CriterionScore total(ScoredSubmission scored) {
    return scored.scores().get(scored.scores().size() - 1);
  }

  private static BigDecimal points(CriterionScore score, Side side) {
    return score.sides().get(side).score().orElseThrow();
  }

  @Test
  void reasonsStandWhereAssessorsTookSomethingAway() {
    Set<String> lines =
        SENT.stream()
            .filter(sent -> sent.instrument().id().equals("binh-thuan-2022-district"))
            .flatMap(sent -> SIMULATION.form(sent).notes().keySet().stream())
            .collect(Collectors.toSet());

    assertThat(lines).isNotEmpty();
    assertThat(Simulated.INSTRUMENTS.get("binh-thuan-2022-district").criteria().map(Criterion::id))
        .containsAll(lines);
  }

  @Test
  void filesAreReadAsIfUnitsHadSentThem(@TempDir Path folder) throws IOException {
    List<Sent> some = some(SENT.size() / 6);
    SimulatedFolder files =
        new SimulatedFolder(Simulated.DEFINITIONS, Simulated.UNITS, folder.resolve("a"), 2022);
    SimulatedFolder again =
        new SimulatedFolder(Simulated.DEFINITIONS, Simulated.UNITS, folder.resolve("b"), 2022);
    SubmissionReader reader =
        new SubmissionReader(
            Simulated.INSTRUMENTS, Simulated.UNITS, new TemplateTexts(Simulated.UNITS));

    for (Sent sent : some) {
      Path file = files.write(SIMULATION.form(sent));

      ReadResult result = reader.read(file);
      assertThat(result).as("%s", file).isInstanceOf(ReadResult.Read.class);
      var submission = ((ReadResult.Read) result).submission();
      assertThat(submission.simulated()).isTrue();
      assertThat(submission.unitId()).isEqualTo(sent.unit().id());
      assertThat(submission.year()).isEqualTo(sent.year());
      if (!sent.mistaken()) {
        assertThat(submission.findings()).as("%s", file).isEmpty();
      }
      if (sent.equals(some.get(0))) {
        assertThat(again.write(SIMULATION.form(sent))).hasSameBinaryContentAs(file);
      }
    }
    assertThatThrownBy(
            () ->
                new SimulatedFolder(
                    Simulated.DEFINITIONS, Simulated.UNITS, folder.resolve("a"), 2022))
        .isInstanceOf(ProblemException.class);
  }
}
