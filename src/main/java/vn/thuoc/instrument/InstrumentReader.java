package vn.thuoc.instrument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thuoc.definition.DefinitionError;
import vn.thuoc.definition.DefinitionFile;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/** Reads one instrument file. */
final class InstrumentReader {

  /** The instrument, or nothing when the file is so wrong that none can be made; problems tell. */
  Optional<Instrument> read(DefinitionFile file, Problems problems) {
    Problems own = new Problems();
    Optional<Instrument> instrument = file.read(own).map(this::read);
    problems.addAll(own.found());
    return own.any() ? Optional.empty() : instrument;
  }

  private Instrument read(DefinitionMap map) {
    Ids ids = new Ids();
    Later later = new Later();
    List<DefinitionMap> defectMaps = map.maps("defects");
    List<Defect> defects = defectMaps.stream().map(this::defect).toList();
    Declared declared = new Declared(defects);
    QuestionReader questions = new QuestionReader(ids, declared, later);
    List<Question> general = questions.questions(map, "general");
    List<Section> form = questions.sections(map, "form");
    References references = new References(asked(general, form));
    RelationReader relations = new RelationReader(later);
    boolean scored = map.has("groups");
    CriterionReader criteria = new CriterionReader(ids, declared, references, later);
    List<Criterion> groups = map.maps("groups").stream().map(criteria::readGroup).toList();
    Scoring scoring = scored ? new ScoringReader(new RuleReader(later)).read(map) : Scoring.none();
    Instrument instrument =
        new Instrument(
            map.text("id"),
            map.text("title"),
            map.text("short_title"),
            map.text("issuer"),
            map.text("document", ""),
            tiers(map),
            years(map),
            sides(map),
            PeriodReader.read(map),
            scoring,
            new LayoutReader().read(map.map("layout"), scored),
            general,
            form,
            groups,
            map.maps("populations").stream().map(item -> population(item, later)).toList(),
            map.maps("totals").stream().map(relations::total).toList(),
            relations.read(map),
            defects);
    instrument
        .criteria()
        .flatMap(criterion -> criterion.question().stream())
        .forEach(question -> references.add(question.id(), question.type()));
    later.run(references);
    new WholeCheck(instrument, declared).check(map, defectMaps);
    map.finish();
    return instrument;
  }

  private static List<Question> asked(List<Question> general, List<Section> form) {
    List<Question> asked = new ArrayList<>(general);
    form.stream().flatMap(Section::walk).forEach(section -> asked.addAll(section.questions()));
    return asked;
  }

  private static List<Tier> tiers(DefinitionMap map) {
    List<Tier> tiers = new ArrayList<>(List.of(map.oneOf("tier", Tier.class)));
    for (String term : map.texts("tiers")) {
      Arrays.stream(Tier.values())
          .filter(tier -> tier.term().equals(term))
          .findFirst()
          .ifPresentOrElse(
              tiers::add,
              () ->
                  map.problem(
                      DefinitionError.VALUE_UNKNOWN,
                      "tiers",
                      new Words("Cấp «" + term + "» không có.", "No such tier: '" + term + "'."),
                      new Words(
                          "Dùng ministry, province, district, commune, subordinate.",
                          "Use ministry, province, district, commune, subordinate.")));
    }
    return tiers.stream().distinct().toList();
  }

  private Defect defect(DefinitionMap map) {
    Defect defect =
        new Defect(
            map.text("id"),
            map.oneOf("kind", Defect.Kind.class),
            map.text("at"),
            map.text("document"),
            map.text("reading"),
            map.text("reason"));
    map.finish();
    return defect;
  }

  private static Set<Integer> years(DefinitionMap map) {
    Set<Integer> years = new java.util.TreeSet<>();
    for (String year : map.texts("years")) {
      if (year.matches("20\\d\\d")) {
        years.add(Integer.valueOf(year));
      } else {
        map.problem(
            DefinitionError.TYPE_WRONG,
            "years",
            new Words("Năm «" + year + "» không đọc được.", "Year '" + year + "' is not readable."),
            new Words("Ghi năm bốn chữ số, như 2022.", "Give four digits, such as 2022."));
      }
    }
    return years;
  }

  private static List<Side> sides(DefinitionMap map) {
    List<Side> sides = new ArrayList<>();
    for (String term : map.texts("sides")) {
      java.util.Arrays.stream(Side.values())
          .filter(side -> side.term().equals(term))
          .findFirst()
          .ifPresentOrElse(
              sides::add,
              () ->
                  map.problem(
                      DefinitionError.VALUE_UNKNOWN,
                      "sides",
                      new Words(
                          "Bên chấm «" + term + "» không có.", "No such side: '" + term + "'."),
                      new Words("Dùng self, verified.", "Use self, verified.")));
    }
    return sides;
  }

  private static Population population(DefinitionMap map, Later later) {
    Population population = new Population(map.text("id"), map.text("label"), map.texts("figures"));
    later.check(
        references -> population.figures().forEach(f -> references.figure(map, "figures", f)));
    map.finish();
    return population;
  }
}
