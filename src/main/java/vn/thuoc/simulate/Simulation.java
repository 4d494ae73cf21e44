package vn.thuoc.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.thuoc.definition.DefinitionError;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;
import vn.thuoc.unit.Unit;
import vn.thuoc.unit.Units;

/** Draws the forms of many units and years. The same seed gives the same forms everywhere. */
public final class Simulation {
  private final SimulationDefinitions definitions;
  private final Instruments instruments;
  private final Units units;
  private final Draw draw;
  private final Map<String, FormSimulation> simulations = new ConcurrentHashMap<>();

  public Simulation(
      SimulationDefinitions definitions, Instruments instruments, Units units, long seed) {
    this.definitions = definitions;
    this.instruments = instruments;
    this.units = units;
    this.draw = new Draw(seed);
  }

  /**
   * What is to be simulated.
   *
   * @param scale name of a scale of {@code etl/simulation}
   * @param units how many units at most; all of the scale where none is given
   * @param years the years wanted; all of the scale where none are given
   */
  public record Wish(String scale, Optional<Integer> units, Set<Integer> years) {
    public Wish {
      years = Set.copyOf(years);
    }
  }

  /** The forms of one instrument and one year, unit by unit. */
  public record Batch(Instrument instrument, int year, List<Unit> units) {
    public Batch {
      units = List.copyOf(units);
    }
  }

  /**
   * Who sends what, in the order of the definitions, years going up.
   *
   * @throws ProblemException when there is no such scale, or nothing fits
   */
  public List<Batch> batches(Wish wish) {
    List<Campaign> campaigns = definitions.campaigns().get(wish.scale());
    if (campaigns == null) {
      throw unknown(wish.scale());
    }
    Optional<Set<String>> chosen = wish.units().map(most -> chosen(campaigns, wish, most));
    List<Batch> batches = new ArrayList<>();
    for (Campaign campaign : campaigns) {
      Instrument instrument = instruments.get(campaign.instrument());
      for (int year : years(campaign, wish)) {
        List<Unit> some =
            units(campaign, year).stream()
                .filter(unit -> chosen.map(ids -> ids.contains(unit.id())).orElse(true))
                .toList();
        if (!some.isEmpty()) {
          batches.add(new Batch(instrument, year, some));
        }
      }
    }
    if (batches.isEmpty()) {
      throw nothing(wish);
    }
    return batches;
  }

  /** What the units of a batch send in: each nothing, one form, or a second one that mends it. */
  public List<Sent> sent(Batch batch) {
    FormSimulation simulation = simulation(batch.instrument());
    return batch.units().stream()
        .flatMap(unit -> simulation.sent(unit, batch.year()).stream())
        .toList();
  }

  /** What stands in a form. Any number of threads may ask. */
  public SimulatedForm form(Sent sent) {
    return simulation(sent.instrument()).form(sent);
  }

  private FormSimulation simulation(Instrument instrument) {
    return simulations.computeIfAbsent(
        instrument.id(),
        id -> new FormSimulation(definitions, units, new FormPlan(instrument, definitions), draw));
  }

  private Set<Integer> years(Campaign campaign, Wish wish) {
    Set<Integer> years =
        new TreeSet<>(
            campaign.years().isEmpty()
                ? instruments.get(campaign.instrument()).years()
                : campaign.years());
    if (!wish.years().isEmpty()) {
      years.retainAll(wish.years());
    }
    return years;
  }

  /** Those who take part in a year: always the same of a campaign, as far as they exist. */
  private List<Unit> units(Campaign campaign, int year) {
    Instrument instrument = instruments.get(campaign.instrument());
    List<Unit> fitting =
        units.all().stream()
            .filter(unit -> instrument.tiers().contains(unit.tier()))
            .filter(unit -> campaign.blocks().isEmpty() || campaign.blocks().contains(unit.block()))
            .filter(unit -> campaign.under().map(id -> isUnder(unit, id)).orElse(true))
            .filter(unit -> unit.existsIn(year))
            .toList();
    return campaign.units().map(most -> some(fitting, most)).orElse(fitting);
  }

  private List<Unit> some(List<Unit> fitting, int most) {
    Set<Unit> chosen = new HashSet<>(fitting.stream().sorted(byLot()).limit(most).toList());
    return fitting.stream().filter(chosen::contains).toList();
  }

  private Comparator<Unit> byLot() {
    return Comparator.<Unit>comparingDouble(unit -> draw.of("lot").of(unit.id()).share())
        .thenComparing(Unit::id);
  }

  private Set<String> chosen(List<Campaign> campaigns, Wish wish, int most) {
    Stream<Unit> all =
        campaigns.stream()
            .flatMap(
                campaign ->
                    years(campaign, wish).stream().flatMap(year -> units(campaign, year).stream()))
            .distinct();
    return new TreeSet<>(all.sorted(byLot()).limit(most).map(Unit::id).toList());
  }

  private boolean isUnder(Unit unit, String id) {
    return units.above(unit).stream().anyMatch(above -> above.id().equals(id));
  }

  private ProblemException unknown(String scale) {
    String known = String.join(", ", definitions.campaigns().keySet());
    return new ProblemException(
        Problem.error(
            DefinitionError.REFERENCE_UNKNOWN,
            Place.named("--scale " + scale),
            new Words("Không có quy mô «" + scale + "».", "There is no scale '" + scale + "'."),
            new Words("Dùng một trong: " + known + ".", "Use one of: " + known + ".")));
  }

  private static ProblemException nothing(Wish wish) {
    return new ProblemException(
        Problem.error(
            SimulateError.NO_UNIT_FITS,
            Place.named("--scale " + wish.scale()),
            new Words(
                "Không có đơn vị nào trong danh mục hợp với quy mô và các năm này.",
                "No unit of the register fits this scale and these years."),
            new Words(
                "Nạp danh mục bằng «thuoc units load», hoặc đổi --scale, --years.",
                "Load a register by 'thuoc units load', or change --scale or --years.")));
  }
}
