package vn.thuoc.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thuoc.definition.DefinitionError;
import vn.thuoc.definition.DefinitionFile;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.rule.Rounding;
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
    String id = map.text("id");
    List<DefinitionMap> defectMaps = map.maps("defects");
    List<Defect> defects = defectMaps.stream().map(this::defect).toList();
    List<Question> general = general(map, ids);
    CriterionReader criteria = new CriterionReader(ids, declaredMaxima(defects));
    List<Criterion> groups = map.maps("groups").stream().map(criteria::readGroup).toList();
    References references = new References(general, groups);
    for (int i = 0; i < defects.size(); i++) {
      references.checkPlace(defectMaps.get(i), defects.get(i).at());
    }
    DefinitionMap rounding = map.map("rounding");
    Rounding round = rounding(rounding);
    FormLayout layout = new LayoutReader().read(map.map("layout"));
    Instrument instrument =
        new Instrument(
            id,
            map.text("title"),
            map.text("short_title"),
            map.text("issuer"),
            map.oneOf("tier", Tier.class),
            years(map),
            sides(map),
            round,
            map.oneOf("unanswered", Instrument.Unanswered.class),
            layout,
            general,
            groups,
            map.maps("populations").stream().map(item -> population(item, references)).toList(),
            map.maps("totals").stream().map(item -> total(item, references)).toList(),
            defects);
    references.checkFormulas(map);
    checkTotalMax(map, layout, defects);
    map.finish();
    return instrument;
  }

  private static void checkTotalMax(DefinitionMap map, FormLayout layout, List<Defect> defects) {
    if (layout.printedTotalMax().isPresent()
        && !declaredMaxima(defects).contains(FormLine.TOTAL_ID)) {
      map.problem(
          InstrumentError.PRINTED_DIFFERS_UNDECLARED,
          "layout",
          new Words(
              "Dòng tổng cộng in điểm tối đa khác mà không có khai báo.",
              "The total line prints another maximum and no defect says so."),
          new Words(
              "Thêm một mục trong «defects» với kind: maximum_misprinted, at: total.",
              "Add a defect with kind: maximum_misprinted, at: total."));
    }
  }

  private static Set<String> declaredMaxima(List<Defect> defects) {
    return defects.stream()
        .filter(
            d ->
                d.kind() == Defect.Kind.MAXIMUM_DOES_NOT_ADD_UP
                    || d.kind() == Defect.Kind.MAXIMUM_MISPRINTED)
        .map(Defect::at)
        .collect(Collectors.toUnmodifiableSet());
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

  private static List<Question> general(DefinitionMap map, Ids ids) {
    List<Question> questions = new ArrayList<>();
    for (DefinitionMap item : map.maps("general")) {
      AnswerType type = new AnswerTypeReader().read(item.map("answer"));
      questions.add(new Question(ids.take(item), item.text("label"), type));
      item.finish();
    }
    return questions;
  }

  private static Rounding rounding(DefinitionMap map) {
    int decimals = map.whole("decimals");
    Rounding.Mode mode = map.oneOf("mode", Rounding.Mode.class);
    map.finish();
    if (decimals < 0 || decimals > 6) {
      map.problem(
          DefinitionError.VALUE_UNKNOWN,
          "decimals",
          new Words("Số chữ số thập phân phải từ 0 đến 6.", "Decimals must be 0 to 6."),
          new Words("Ghi số chữ số mà phiếu in.", "Give the digits that the form prints."));
      return new Rounding(2, mode);
    }
    return new Rounding(decimals, mode);
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

  private static Population population(DefinitionMap map, References references) {
    Population population = new Population(map.text("id"), map.text("label"), map.texts("figures"));
    population.figures().forEach(figure -> references.checkFigure(map, "figures", figure));
    map.finish();
    return population;
  }

  private static Total total(DefinitionMap map, References references) {
    Total total = new Total(map.text("whole"), map.texts("parts"));
    references.checkFigure(map, "whole", total.whole());
    total.parts().forEach(part -> references.checkFigure(map, "parts", part));
    map.finish();
    return total;
  }
}
