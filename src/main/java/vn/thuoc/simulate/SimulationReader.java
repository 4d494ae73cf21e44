package vn.thuoc.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.thuoc.definition.DefinitionError;
import vn.thuoc.definition.DefinitionFile;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.instrument.Block;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.instrument.Tier;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;
import vn.thuoc.unit.Units;

/** Reads {@code etl/simulation}: {@code simulation.yml}, and a file of hints for an instrument. */
final class SimulationReader {
  private static final String GENERAL = "simulation.yml";

  private final Instruments instruments;
  private final Units units;
  private final Problems problems;

  SimulationReader(Instruments instruments, Units units, Problems problems) {
    this.instruments = instruments;
    this.units = units;
    this.problems = problems;
  }

  Optional<SimulationDefinitions> read(DefinitionFolder folder) {
    Map<String, InstrumentHints> hints = new LinkedHashMap<>();
    for (DefinitionFile file : folder.files(".yml")) {
      if (!file.name().endsWith(GENERAL)) {
        file.read(problems).ifPresent(map -> hints(map, hints));
      }
    }
    return folder.file(GENERAL).read(problems).map(map -> general(map, hints));
  }

  private SimulationDefinitions general(DefinitionMap map, Map<String, InstrumentHints> hints) {
    SimulationDefinitions definitions =
        new SimulationDefinitions(
            Maturity.read(map.map("maturity")),
            Rates.share(map, "least_honesty"),
            Rates.read(map.map("rates")),
            Sending.read(map.map("sending")),
            formats(map.map("formats")),
            mistakes(map.map("mistakes")),
            sizes(map.maps("sizes")),
            map.maps("magnitudes").stream().map(SimulationReader::magnitude).toList(),
            worth(map.map("worth")),
            map.maps("texts").stream().map(SimulationReader::pool).toList(),
            map.texts("reasons"),
            map.texts("people"),
            campaigns(map.maps("scales")),
            hints);
    map.finish();
    return definitions;
  }

  private static Map<String, Integer> formats(DefinitionMap map) {
    Map<String, Integer> formats = new LinkedHashMap<>();
    for (String format : List.of("xlsx", "docx", "csv")) {
      formats.put(format, map.whole(format));
    }
    map.finish();
    return formats;
  }

  private static Map<Mistake, Integer> mistakes(DefinitionMap map) {
    Map<Mistake, Integer> mistakes = new EnumMap<>(Mistake.class);
    for (Mistake mistake : Mistake.values()) {
      mistakes.put(mistake, map.whole(mistake.name().toLowerCase(Locale.ROOT)));
    }
    map.finish();
    return mistakes;
  }

  private static Map<Tier, Map<String, Range>> sizes(List<DefinitionMap> maps) {
    Map<Tier, Map<String, Range>> sizes = new EnumMap<>(Tier.class);
    for (DefinitionMap map : maps) {
      sizes
          .computeIfAbsent(map.oneOf("tier", Tier.class), tier -> new LinkedHashMap<>())
          .put(map.text("size"), Range.read(map));
      map.finish();
    }
    return sizes;
  }

  private static Magnitude magnitude(DefinitionMap map) {
    Magnitude magnitude =
        new Magnitude(map.texts("words"), map.optionalText("size"), Range.read(map));
    map.finish();
    return magnitude;
  }

  private static Map<String, Double> worth(DefinitionMap map) {
    Map<String, Double> worth = new HashMap<>();
    map.keys().forEach(option -> worth.put(option, Rates.share(map, option)));
    return worth;
  }

  private static TextPool pool(DefinitionMap map) {
    TextPool pool = new TextPool(map.texts("words"), map.texts("texts"));
    map.finish();
    return pool;
  }

  private Map<String, List<Campaign>> campaigns(List<DefinitionMap> maps) {
    Map<String, List<Campaign>> campaigns = new LinkedHashMap<>();
    for (DefinitionMap map : maps) {
      campaigns.put(map.text("scale"), map.maps("campaigns").stream().map(this::campaign).toList());
      map.finish();
    }
    return campaigns;
  }

  private Campaign campaign(DefinitionMap map) {
    Optional<Instrument> instrument = instrument(map);
    Set<Integer> years = new TreeSet<>();
    for (String year : map.texts("years")) {
      if (instrument.isPresent() && known(instrument.get(), year)) {
        years.add(Integer.valueOf(year));
      } else if (instrument.isPresent()) {
        unknown(map, "years", year);
      }
    }
    Optional<String> under = map.optionalText("under");
    under.filter(id -> units.get(id).isEmpty()).ifPresent(id -> unknown(map, "under", id));
    List<Block> blocks = new ArrayList<>();
    for (String term : map.texts("blocks")) {
      List<Block> found = Arrays.stream(Block.values()).filter(b -> b.term().equals(term)).toList();
      blocks.addAll(found);
      if (found.isEmpty()) {
        unknown(map, "blocks", term);
      }
    }
    Campaign campaign =
        new Campaign(map.text("instrument"), years, under, blocks, map.optionalWhole("units"));
    map.finish();
    return campaign;
  }

  private static boolean known(Instrument instrument, String year) {
    return instrument.years().stream().map(String::valueOf).anyMatch(year::equals);
  }

  private void hints(DefinitionMap map, Map<String, InstrumentHints> hints) {
    Optional<Instrument> instrument = instrument(map);
    List<FigureHint> figures = new ArrayList<>();
    for (DefinitionMap figure : map.maps("figures")) {
      FigureHint hint =
          new FigureHint(
              figure.text("figure"),
              figure.optionalText("of"),
              figure.optionalText("size"),
              Range.read(figure));
      figure.finish();
      instrument.ifPresent(form -> check(figure, form, hint));
      figures.add(hint);
    }
    Set<String> lower = new TreeSet<>(map.texts("lower_is_better"));
    instrument.ifPresent(
        form ->
            lower.stream()
                .filter(id -> form.questions().noneMatch(question -> question.id().equals(id)))
                .forEach(id -> unknown(map, "lower_is_better", id)));
    map.finish();
    hints.put(map.text("instrument"), new InstrumentHints(figures, lower));
  }

  private void check(DefinitionMap map, Instrument form, FigureHint hint) {
    Set<String> figures = FigureGraph.of(form).numbers().keySet();
    if (!figures.contains(hint.figure())) {
      unknown(map, "figure", hint.figure());
    }
    hint.of().filter(of -> !figures.contains(of)).ifPresent(of -> unknown(map, "of", of));
  }

  private Optional<Instrument> instrument(DefinitionMap map) {
    String id = map.text("instrument");
    Optional<Instrument> found =
        instruments.all().stream().filter(known -> known.id().equals(id)).findFirst();
    if (found.isEmpty()) {
      unknown(map, "instrument", id);
    }
    return found;
  }

  private static void unknown(DefinitionMap map, String key, String reference) {
    map.problem(
        DefinitionError.REFERENCE_UNKNOWN,
        key,
        new Words("Không có «" + reference + "».", "There is no '" + reference + "'."),
        new Words("Dùng mã có trong các định nghĩa.", "Use an id that is defined."));
  }
}
