package vn.thuoc.instrument;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.instrument.rule.WeightedSumRule;
import vn.thuoc.problem.Words;

/** Checks of an instrument as a whole, when all of it has been read. */
final class WholeCheck {
  private static final Set<String> PLACES = Set.of(FormLine.TOTAL_ID, "levels", "instrument");

  private final Instrument instrument;
  private final Declared declared;
  private final Set<String> criteria;

  WholeCheck(Instrument instrument, Declared declared) {
    this.instrument = instrument;
    this.declared = declared;
    this.criteria =
        instrument.criteria().map(Criterion::id).collect(Collectors.toUnmodifiableSet());
  }

  void check(DefinitionMap map, List<DefinitionMap> defects) {
    checkTotal(map);
    checkPlaces(defects);
    checkWeights(map);
    Scoring scoring = instrument.scoring();
    scoring.ratings().stream()
        .flatMap(rating -> rating.of().stream())
        .forEach(id -> checkScored(map, "ratings", id));
    scoring.levels().stream()
        .flatMap(levels -> levels.steps().stream())
        .flatMap(level -> level.conditions().stream())
        .forEach(condition -> checkScored(map, "levels", condition.of()));
  }

  private void checkTotal(DefinitionMap map) {
    if (instrument.layout().printedTotalMax().isPresent() && !declared.maximum(FormLine.TOTAL_ID)) {
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

  private void checkPlaces(List<DefinitionMap> maps) {
    Set<String> places = new HashSet<>(PLACES);
    places.addAll(criteria);
    instrument.questions().forEach(question -> places.add(question.id()));
    instrument.sections().forEach(section -> places.add(section.id()));
    for (int i = 0; i < maps.size(); i++) {
      String at = instrument.defects().get(i).at();
      if (!places.contains(at)) {
        References.unknown(maps.get(i), "at", at);
      }
    }
  }

  private void checkScored(DefinitionMap map, String key, String id) {
    if (!criteria.contains(id) && !id.equals(FormLine.TOTAL_ID)) {
      References.unknown(map, key, id);
    }
  }

  private void checkWeights(DefinitionMap map) {
    instrument
        .criteria()
        .filter(criterion -> criterion.rule() instanceof WeightedSumRule)
        .forEach(criterion -> checkWeights(map, criterion));
    if (instrument.scoring().total() instanceof WeightedSumRule rule) {
      Set<String> parts =
          instrument.groups().stream()
              .filter(group -> group.kind() == Criterion.Kind.GROUP)
              .map(Criterion::id)
              .collect(Collectors.toSet());
      compare(map, FormLine.TOTAL_ID, rule, parts);
    }
  }

  private static void checkWeights(DefinitionMap map, Criterion criterion) {
    compare(
        map,
        criterion.id(),
        (WeightedSumRule) criterion.rule(),
        criterion.children().stream().map(Criterion::id).collect(Collectors.toSet()));
  }

  private static void compare(
      DefinitionMap map, String id, WeightedSumRule rule, Set<String> parts) {
    if (!rule.weights().keySet().equals(parts)) {
      map.problem(
          InstrumentError.WEIGHTS_WRONG,
          "groups",
          new Words(
              "Trọng số của «" + id + "» không khớp các mục bên trong: " + parts + ".",
              "The weights of '" + id + "' do not name its parts: " + parts + "."),
          new Words("Ghi mỗi mục bên trong một trọng số.", "Give each part one weight."));
    }
  }
}
