package vn.thuoc.simulate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.instrument.Tier;
import vn.thuoc.problem.Problems;
import vn.thuoc.unit.Units;

/**
 * What {@code etl/simulation} says.
 *
 * @param maturity how far units are and how that grows
 * @param leastHonesty how much of what the least honest unit says holds
 * @param rates how often things happen
 * @param sending when forms come in
 * @param formats format of file to how many of them there are beside the others
 * @param mistakes kind of mistake to how many of them there are beside the others
 * @param sizes tier and name of a size to how large it is
 * @param magnitudes how large figures are, by their words; the first that fits
 * @param worth id of an option to what it is worth, from 0 to 1
 * @param texts what is written where words are asked for; the first that fits
 * @param reasons what assessors write beside what they change
 * @param people names of people
 * @param campaigns name of a scale to who sends what
 * @param hints instrument to what it does not say itself
 */
public record SimulationDefinitions(
    Maturity maturity,
    double leastHonesty,
    Rates rates,
    Sending sending,
    Map<String, Integer> formats,
    Map<Mistake, Integer> mistakes,
    Map<Tier, Map<String, Range>> sizes,
    List<Magnitude> magnitudes,
    Map<String, Double> worth,
    List<TextPool> texts,
    List<String> reasons,
    List<String> people,
    Map<String, List<Campaign>> campaigns,
    Map<String, InstrumentHints> hints) {

  /** Reads the folder; what is wrong is added to the problems. */
  public static Optional<SimulationDefinitions> read(
      DefinitionFolder folder, Instruments instruments, Units units, Problems problems) {
    return new SimulationReader(instruments, units, problems).read(folder);
  }

  /** Reads the folder and fails with all problems when there are any. */
  public static SimulationDefinitions read(
      DefinitionFolder folder, Instruments instruments, Units units) {
    Problems problems = new Problems();
    Optional<SimulationDefinitions> read = read(folder, instruments, units, problems);
    problems.orThrow();
    return read.orElseThrow();
  }

  InstrumentHints hintsOf(String instrument) {
    return hints.getOrDefault(instrument, InstrumentHints.NONE);
  }
}
