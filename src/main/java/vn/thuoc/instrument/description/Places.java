package vn.thuoc.instrument.description;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.instrument.Criterion;
import vn.thuoc.instrument.Defect;
import vn.thuoc.instrument.FigureReference;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.Section;
import vn.thuoc.instrument.rule.FormulaRule;

/** Finds what an id of an instrument names, and what points at it. */
final class Places {
  private static final Map<String, PlaceDescription> WHOLE =
      Map.of(
          "instrument", new PlaceDescription("instrument", "instrument", "Toàn phiếu"),
          "total", new PlaceDescription("total", "total", "Tổng điểm"),
          "levels", new PlaceDescription("levels", "levels", "Bảng xếp mức"));

  private final Map<String, Question> questions = new LinkedHashMap<>();
  private final Map<String, PlaceDescription> places = new LinkedHashMap<>(WHOLE);
  private final Map<String, PlaceDescription> briefly = new LinkedHashMap<>();
  private final Map<String, List<String>> defects = new LinkedHashMap<>();
  private final Map<String, List<PlaceDescription>> users = new LinkedHashMap<>();

  Places(Instrument instrument) {
    instrument.questions().forEach(question -> questions.put(question.id(), question));
    questions
        .values()
        .forEach(question -> places.put(question.id(), place(question.id(), question)));
    instrument.sections().forEach(section -> places.put(section.id(), place(section)));
    instrument
        .criteria()
        .forEach(
            criterion -> {
              places.put(criterion.id(), place(criterion, criterion.label()));
              briefly.put(criterion.id(), place(criterion, criterion.shortLabel()));
            });
    for (Defect defect : instrument.defects()) {
      defects.computeIfAbsent(defect.at(), at -> new ArrayList<>()).add(defect.id());
    }
    instrument.criteria().forEach(this::note);
  }

  /** The place of this id, in words. */
  PlaceDescription place(String id) {
    return places.getOrDefault(id, new PlaceDescription(id, "instrument", id));
  }

  /** The same with the short label of a criterion. */
  PlaceDescription brief(String id) {
    return briefly.getOrDefault(id, place(id));
  }

  Optional<Question> question(String id) {
    return Optional.ofNullable(questions.get(id));
  }

  /** Ids of the defects at this place. */
  List<String> defects(String id) {
    return defects.getOrDefault(id, List.of());
  }

  /** The criteria that take figures from this question. */
  List<PlaceDescription> usedBy(String question) {
    return users.getOrDefault(question, List.of());
  }

  /** The figures that a criterion looks at beyond its own question. */
  static List<FigureReference> figures(Criterion criterion) {
    if (criterion.rule() instanceof FormulaRule formula) {
      return formula.inputs().values().stream()
          .flatMap(text -> FigureReference.parse(text).stream())
          .toList();
    }
    return criterion.taken().map(taken -> taken.source().references().toList()).orElse(List.of());
  }

  private void note(Criterion criterion) {
    figures(criterion).stream()
        .map(FigureReference::question)
        .distinct()
        .forEach(
            question ->
                users
                    .computeIfAbsent(question, id -> new ArrayList<>())
                    .add(places.get(criterion.id())));
  }

  private static PlaceDescription place(String id, Question question) {
    return new PlaceDescription(
        id, "question", named("Câu", question.number(), question.label(), "Câu hỏi"));
  }

  private static PlaceDescription place(Section section) {
    return new PlaceDescription(
        section.id(), "section", named("Mục", section.number(), section.label(), "Mục"));
  }

  private static PlaceDescription place(Criterion criterion, String label) {
    boolean top = criterion.kind() != Criterion.Kind.CRITERION;
    String word = top ? "Nhóm" : "Tiêu chí";
    return new PlaceDescription(
        criterion.id(), criterion.kind().term(), named(word, criterion.number(), label, word));
  }

  /** A printed number such as {@code MỤC 2} or {@code Bảng 1A.1} says by itself what it numbers. */
  private static String named(String word, String number, String label, String unnumbered) {
    String quoted = "«" + label + "»";
    if (number.isEmpty()) {
      return unnumbered + " " + quoted;
    }
    boolean speaks = number.length() > 4 && Character.isLetter(number.charAt(0));
    return (speaks ? number : word + " " + number) + " " + quoted;
  }
}
