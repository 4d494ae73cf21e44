package vn.thuoc.unit.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.problem.Problems;
import vn.thuoc.unit.Units;

/** All campaigns that are defined. */
public final class Campaigns {
  private final List<Campaign> all;

  Campaigns(List<Campaign> all) {
    this.all = List.copyOf(all);
  }

  /** Reads every {@code .yml} of the folder; what is wrong is added to the problems. */
  public static Campaigns read(
      DefinitionFolder folder, Instruments instruments, Units units, Problems problems) {
    return new CampaignReader(instruments, units, problems).read(folder);
  }

  /** Reads the folder and fails with all problems when there are any. */
  public static Campaigns read(DefinitionFolder folder, Instruments instruments, Units units) {
    Problems problems = new Problems();
    Campaigns campaigns = read(folder, instruments, units, problems);
    problems.orThrow();
    return campaigns;
  }

  public int count() {
    return all.size();
  }

  /**
   * Every form that is to come, each instrument, year and unit once: where campaigns overlap, the
   * first one counts. Units that do not exist on the last day are not expected, without a last day
   * those that do not exist at the end of the year.
   */
  public List<Expected> expected(Units units) {
    Map<List<Object>, Expected> expected = new LinkedHashMap<>();
    all.stream()
        .flatMap(campaign -> campaign.expected(units))
        .forEach(
            one ->
                expected.putIfAbsent(List.of(one.instrument(), one.year(), one.unit().id()), one));
    return List.copyOf(expected.values());
  }
}
