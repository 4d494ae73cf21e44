package vn.thuoc.simulate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.thuoc.ingest.AnswerSlot;
import vn.thuoc.ingest.AskedQuestion;
import vn.thuoc.instrument.Criterion;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.Source;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.Option;
import vn.thuoc.instrument.rule.InverseRatioRule;
import vn.thuoc.instrument.rule.PartOfMaxRule;

/** What is the same for all forms of an instrument that are drawn. */
final class FormPlan {
  private final Instrument instrument;
  private final SimulationDefinitions definitions;
  private final List<AskedQuestion> questions;
  private final Map<String, AskedQuestion> byId = new LinkedHashMap<>();
  private final List<PlannedPlace> places;
  private final Map<String, List<String>> texts = new HashMap<>();
  private final Map<String, Magnitude> magnitudes = new HashMap<>();
  private final FigureGraph graph;
  private final InstrumentHints hints;
  private final Set<String> lower = new HashSet<>();
  private final Map<String, PartOfMaxRule> shares = new HashMap<>();

  FormPlan(Instrument instrument, SimulationDefinitions definitions) {
    this.instrument = instrument;
    this.definitions = definitions;
    this.questions = AskedQuestion.of(instrument);
    questions.forEach(asked -> byId.put(asked.question().id(), asked));
    this.places =
        questions.stream()
            .flatMap(asked -> asked.slots().stream().map(slot -> PlannedPlace.of(asked, slot)))
            .toList();
    this.graph = FigureGraph.of(instrument);
    this.hints = definitions.hintsOf(instrument.id());
    places.forEach(place -> texts.put(place.key(), found(place)));
    graph
        .places()
        .forEach((figure, place) -> magnitude(place).ifPresent(m -> magnitudes.put(figure, m)));
    lower.addAll(hints.lowerIsBetter());
    instrument.criteria().filter(Criterion::leaf).forEach(this::scored);
  }

  private void scored(Criterion criterion) {
    Set<String> asked = new HashSet<>();
    criterion.question().ifPresent(question -> asked.add(question.id()));
    criterion
        .taken()
        .map(Criterion.Taken::source)
        .filter(Source.Same.class::isInstance)
        .ifPresent(source -> source.references().forEach(figure -> asked.add(figure.text())));
    if (criterion.rule() instanceof PartOfMaxRule rule) {
      asked.forEach(id -> shares.put(id, rule));
    } else if (criterion.rule() instanceof InverseRatioRule) {
      lower.addAll(asked);
    }
  }

  Instrument instrument() {
    return instrument;
  }

  List<AskedQuestion> questions() {
    return questions;
  }

  Optional<AskedQuestion> question(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The ids of all questions. */
  Set<String> ids() {
    return byId.keySet();
  }

  /**
   * What an assessor writes down who leaves alone what holds: what was changed, what only the sheet
   * of criteria asks, and the first figure of the form, by which it is known that somebody looked.
   */
  Set<String> lookedAt(Set<String> changed) {
    Set<String> lookedAt = new HashSet<>(changed);
    boolean first = true;
    for (AskedQuestion asked : questions) {
      boolean figure = asked.sides().contains(Side.VERIFIED) && asked.slots().size() == 1;
      if (asked.criterion().isPresent() || (first && figure)) {
        lookedAt.add(asked.question().id());
      }
      first &= !figure;
    }
    return lookedAt;
  }

  /** What is written in a place that asks for words; a line that is there is never left open. */
  List<String> texts(PlannedPlace place) {
    return texts.getOrDefault(place.key(), List.of());
  }

  private List<String> found(PlannedPlace place) {
    AnswerSlot slot = place.slot();
    String about =
        String.join(
            " ",
            slot.column(),
            slot.question(),
            place.asked().question().label(),
            slot.rowLabel(),
            slot.label());
    boolean named = FigurePlace.lines(place.asked()).isPresent();
    return definitions.texts().stream()
        .filter(known -> known.fits(about))
        .map(known -> named ? known.named() : known.texts())
        .filter(texts -> !texts.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** How large a figure is by its words: by its unit of measure before all. */
  Optional<Magnitude> magnitude(String figure) {
    return Optional.ofNullable(magnitudes.get(figure));
  }

  private Optional<Magnitude> magnitude(FigurePlace place) {
    return Stream.of(place.unitOfMeasure(), place.words())
        .flatMap(words -> definitions.magnitudes().stream().filter(known -> known.fits(words)))
        .findFirst();
  }

  /** All places in the order of the form. */
  List<PlannedPlace> places() {
    return places;
  }

  FigureGraph graph() {
    return graph;
  }

  InstrumentHints hints() {
    return hints;
  }

  boolean lowerIsBetter(String question) {
    return lower.contains(question);
  }

  /**
   * What an option is worth, from 0 to 1; nothing where nobody says so. What gives points is worth
   * its points; a band is worth where it stands among the others.
   */
  Optional<Double> worth(AnswerSlot slot, AnswerType type, Option option) {
    double most =
        type.options().stream()
            .flatMap(other -> other.points().stream())
            .mapToDouble(Number::doubleValue)
            .max()
            .orElse(0);
    String place =
        slot.row().isEmpty()
            ? slot.question()
            : slot.question() + "#" + slot.row() + "." + slot.column();
    if (most > 0) {
      return Optional.of(option.points().map(Number::doubleValue).orElse(0.0) / most);
    } else if (shares.containsKey(place)) {
      return Optional.ofNullable(shares.get(place).shares().get(option.id()))
          .map(share -> share.doubleValue());
    } else if (option.band().isPresent()) {
      int at = type.options().indexOf(option);
      double worth = (at + 0.5) / type.options().size();
      boolean falling = falling(type.options());
      return Optional.of(lowerIsBetter(slot.question()) != falling ? 1 - worth : worth);
    }
    return Optional.ofNullable(definitions.worth().get(option.id()));
  }

  /** Whether the highest band stands first. */
  private static boolean falling(List<Option> options) {
    return options.get(0).band().flatMap(band -> band.lower()).isPresent()
        && options
            .get(0)
            .band()
            .flatMap(band -> band.lower())
            .map(end -> end.at().signum() > 0)
            .orElse(false);
  }
}
