package vn.thuoc.unit.campaign;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import vn.thuoc.unit.UnitError;
import vn.thuoc.unit.Units;

/** Reads {@code etl/campaigns/*.yml}: lists {@code campaigns:}. */
final class CampaignReader {
  private final Instruments instruments;
  private final Units units;
  private final Problems problems;
  private final Set<String> ids = new HashSet<>();

  CampaignReader(Instruments instruments, Units units, Problems problems) {
    this.instruments = instruments;
    this.units = units;
    this.problems = problems;
  }

  Campaigns read(DefinitionFolder folder) {
    List<Campaign> campaigns = new ArrayList<>();
    for (DefinitionFile file : folder.files(".yml")) {
      file.read(problems)
          .ifPresent(
              map -> {
                map.maps("campaigns").forEach(one -> campaigns.add(campaign(one)));
                map.finish();
              });
    }
    return new Campaigns(campaigns);
  }

  private Campaign campaign(DefinitionMap map) {
    String id = map.text("id");
    if (!ids.add(id)) {
      map.problem(
          DefinitionError.ID_TWICE,
          "id",
          new Words("Mã đợt «" + id + "» đã có.", "Campaign id '" + id + "' stands twice."),
          new Words("Đặt mã khác.", "Give another id."));
    }
    Optional<Instrument> instrument = instrument(map);
    Optional<String> under = map.optionalText("under");
    under.ifPresent(unit -> known(map, "under", unit));
    Set<Tier> tiers = terms(map, "tiers", Tier.values(), Tier::term);
    Campaign campaign =
        new Campaign(
            id,
            map.text("instrument"),
            due(map, instrument),
            tiers.isEmpty() ? instrument.map(i -> Set.copyOf(i.tiers())).orElse(Set.of()) : tiers,
            under,
            terms(map, "blocks", Block.values(), Block::term),
            unitIds(map, "units"),
            unitIds(map, "without"));
    map.finish();
    return campaign;
  }

  private Optional<Instrument> instrument(DefinitionMap map) {
    String id = map.text("instrument");
    Optional<Instrument> found = instruments.find(id);
    // While a file of an instrument cannot be read, it is that file that is wrong.
    if (found.isEmpty() && !id.isEmpty() && instruments.complete()) {
      unknown(
          map,
          "instrument",
          id,
          instruments.all().stream().map(Instrument::id).collect(Collectors.joining(", ")));
    }
    return found;
  }

  private Map<Integer, Optional<LocalDate>> due(
      DefinitionMap map, Optional<Instrument> instrument) {
    Map<Integer, Optional<LocalDate>> due = new LinkedHashMap<>();
    for (DefinitionMap entry : map.maps("years")) {
      int year = entry.whole("year");
      if (instrument.isPresent() && !instrument.get().years().contains(year)) {
        String years =
            new TreeSet<>(instrument.get().years())
                .stream().map(String::valueOf).collect(Collectors.joining(", "));
        unknown(entry, "year", String.valueOf(year), years);
      }
      due.put(year, day(entry, year));
      entry.finish();
    }
    if (due.isEmpty()) {
      map.problem(
          DefinitionError.KEY_MISSING,
          "years",
          new Words("Đợt này không nêu năm nào.", "This campaign names no year."),
          new Words("Thêm «years: [{year: 2022}]».", "Add 'years: [{year: 2022}]'."));
    }
    return due;
  }

  /** A form is sent in the year it is about, or in the one after. */
  private static Optional<LocalDate> day(DefinitionMap entry, int year) {
    Optional<String> text = entry.optionalText("due");
    try {
      Optional<LocalDate> day = text.map(LocalDate::parse);
      day.filter(due -> due.getYear() < year || due.getYear() > year + 1)
          .ifPresent(
              due ->
                  entry.problem(
                      UnitError.DUE_DAY_OUTSIDE_ITS_YEARS,
                      "due",
                      new Words(
                          "Hạn " + due + " không nằm trong năm " + year + " hay năm sau đó.",
                          "The last day " + due + " is neither in " + year + " nor a year later."),
                      new Words("Sửa ngày hoặc năm.", "Mend the day or the year.")));
      return day;
    } catch (DateTimeParseException e) {
      entry.problem(
          UnitError.DATE_WRONG,
          "due",
          new Words(
              "«" + text.orElse("") + "» không phải là một ngày.",
              "'" + text.orElse("") + "' is no date."),
          new Words("Viết như 2022-12-02.", "Write it like 2022-12-02."));
      return Optional.empty();
    }
  }

  private Set<String> unitIds(DefinitionMap map, String key) {
    List<String> found = map.texts(key);
    found.forEach(unit -> known(map, key, unit));
    return Set.copyOf(new TreeSet<>(found));
  }

  private void known(DefinitionMap map, String key, String unit) {
    if (!units.mayHave(unit)) {
      map.problem(
          DefinitionError.REFERENCE_UNKNOWN,
          key,
          new Words("Không có đơn vị «" + unit + "».", "There is no unit '" + unit + "'."),
          new Words(
              "Dùng mã đơn vị của etl/units hoặc của danh mục đã nạp («thuoc units list»).",
              "Use the id of a unit of etl/units or of a list that is loaded ('thuoc units list')."));
    }
  }

  private static <E extends Enum<E>> Set<E> terms(
      DefinitionMap map, String key, E[] constants, java.util.function.Function<E, String> term) {
    Set<E> found = new TreeSet<>();
    for (String text : map.texts(key)) {
      Stream.of(constants)
          .filter(constant -> term.apply(constant).equals(text.toLowerCase(Locale.ROOT)))
          .findFirst()
          .ifPresentOrElse(
              found::add,
              () ->
                  unknown(
                      map,
                      key,
                      text,
                      Stream.of(constants).map(term).collect(Collectors.joining(", "))));
    }
    return found;
  }

  private static void unknown(DefinitionMap map, String key, String text, String known) {
    map.problem(
        DefinitionError.REFERENCE_UNKNOWN,
        key,
        new Words("Không có «" + text + "».", "There is no '" + text + "'."),
        new Words("Dùng một trong: " + known + ".", "Use one of: " + known + "."));
  }
}
