package vn.thuoc.instrument.indicator;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.definition.DefinitionError;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.instrument.FigureReference;
import vn.thuoc.instrument.References;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.Option;
import vn.thuoc.problem.Words;

/** Reads the arithmetic of one source over the questions of one instrument. */
final class ArithmeticReader {
  private static final List<String> KINDS =
      List.of("numerator", "value", "yes", "one_of", "above_zero", "bands");

  private final DefinitionMap map;
  private final String instrument;
  private final Optional<References> references;
  private final ArithmeticFit fit;
  private boolean sound = true;

  /**
   * @param references what the instrument asks; nothing when it is not there, and then only the
   *     writing is looked at
   */
  ArithmeticReader(
      DefinitionMap map, String instrument, Optional<References> references, ArithmeticFit fit) {
    this.map = map;
    this.instrument = instrument;
    this.references = references;
    this.fit = fit;
  }

  /** The arithmetic, or nothing when something is wrong with it; problems tell. */
  Optional<Arithmetic> read() {
    List<String> written = KINDS.stream().filter(map::has).toList();
    if (written.size() != 1) {
      unclear();
      return Optional.empty();
    }
    String key = written.get(0);
    Optional<Arithmetic> found =
        switch (key) {
          case "numerator" ->
              Optional.of(
                  new Arithmetic.Quotient(figures("numerator"), figures("denominator"), times()));
          case "value" -> Optional.of(new Arithmetic.Value(figures("value"), times()));
          case "yes" -> whole(map, "yes", map.text("yes")).map(Arithmetic.YesNo::new);
          case "one_of" -> oneOf(map.map("one_of"));
          case "above_zero" -> Optional.of(new Arithmetic.AboveZero(figures("above_zero")));
          default -> bands();
        };
    if (!sound || references.isEmpty()) {
      return Optional.empty();
    }
    found.ifPresent(arithmetic -> fit.check(arithmetic, references.get(), map, key));
    return found;
  }

  private BigDecimal times() {
    return map.optionalDecimal("times").orElse(BigDecimal.ONE);
  }

  private List<FigureReference> figures(String key) {
    List<String> texts = map.isList(key) ? map.texts(key) : List.of(map.text(key));
    if (!map.has(key)) {
      sound = false;
      return List.of();
    }
    return texts.stream().flatMap(text -> figure(map, key, text).stream()).toList();
  }

  private Optional<FigureReference> figure(DefinitionMap at, String key, String text) {
    return known(at, key, text, references.flatMap(r -> r.find(text)));
  }

  /** A question, or a cell of a printed table, whatever is answered there. */
  private Optional<FigureReference> whole(DefinitionMap at, String key, String text) {
    return known(
        at,
        key,
        text,
        references.flatMap(
            r -> FigureReference.parse(text).filter(figure -> r.whole(figure).isPresent())));
  }

  private Optional<FigureReference> known(
      DefinitionMap at, String key, String text, Optional<FigureReference> found) {
    if (found.isEmpty() && references.isPresent()) {
      sound = false;
      at.problem(
          DefinitionError.REFERENCE_UNKNOWN,
          key,
          new Words(
              "«" + text + "» không trỏ tới số liệu nào của bộ phiếu «" + instrument + "».",
              "'" + text + "' refers to no figure of instrument '" + instrument + "'."),
          new Words(
              "Dùng mã câu hỏi; với tỷ lệ thêm #numerator hoặc #denominator, với bảng thêm #dòng.cột.",
              "Use a question's id; for a ratio with #numerator or #denominator, for a table with #row.column."));
    }
    return found;
  }

  private Optional<Arithmetic> oneOf(DefinitionMap chosen) {
    Optional<FigureReference> question = whole(chosen, "question", chosen.text("question"));
    List<String> options = chosen.texts("options");
    chosen.finish();
    question
        .flatMap(found -> references.orElseThrow().whole(found))
        .ifPresent(type -> options.forEach(option -> checkOption(chosen, type, option)));
    return question.map(found -> new Arithmetic.OneOf(found, options));
  }

  private void checkOption(DefinitionMap at, AnswerType type, String option) {
    if (type.options().stream().noneMatch(offered -> offered.id().equals(option))) {
      sound = false;
      at.problem(
          DefinitionError.REFERENCE_UNKNOWN,
          "options",
          new Words(
              "Câu hỏi không có lựa chọn «" + option + "».",
              "The question has no option '" + option + "'."),
          new Words("Dùng: " + ids(type) + ".", "Use: " + ids(type) + "."));
    }
  }

  private static String ids(AnswerType type) {
    return String.join(", ", type.options().stream().map(Option::id).toList());
  }

  private Optional<Arithmetic> bands() {
    Optional<FigureReference> question = whole(map, "bands", map.text("bands"));
    Optional<AnswerType> type = question.flatMap(found -> references.orElseThrow().whole(found));
    if (type.isEmpty()) {
      return Optional.empty();
    }
    List<Option> options = type.get().options();
    if (options.isEmpty() || options.stream().anyMatch(option -> option.band().isEmpty())) {
      sound = false;
      bandsMissing(question.get());
      return Optional.empty();
    }
    Map<String, Interval> intervals = new LinkedHashMap<>();
    for (Option option : options) {
      fit.interval(option.band().orElseThrow(), map)
          .ifPresent(interval -> intervals.put(option.id(), interval));
    }
    sound = sound && intervals.size() == options.size();
    return Optional.of(new Arithmetic.Bands(question.get(), intervals));
  }

  private void bandsMissing(FigureReference question) {
    map.problem(
        IndicatorError.BANDS_MISSING,
        "bands",
        new Words(
            "Không phải lựa chọn nào của «" + question.text() + "» cũng là một khoảng.",
            "Not every option of '" + question.text() + "' is a band."),
        new Words(
            "Trỏ tới câu hỏi có «bands_of», hoặc dùng «one_of».",
            "Name a question with 'bands_of', or use 'one_of'."));
  }

  private void unclear() {
    String keys = String.join(", ", KINDS);
    KINDS.forEach(this::take);
    List.of("denominator", "times").forEach(this::take);
    map.problem(
        IndicatorError.ARITHMETIC_UNCLEAR,
        "instrument",
        new Words(
            "Nguồn phải có đúng một cách tính.", "A source has exactly one kind of arithmetic."),
        new Words("Dùng một trong: " + keys + ".", "Use one of: " + keys + "."));
  }

  /** So that what is told once is not told again as a key without meaning. */
  private void take(String key) {
    if (map.isList(key)) {
      map.texts(key);
    } else if (map.isMap(key)) {
      map.optionalMap(key);
    } else {
      map.optionalText(key);
    }
  }
}
