package vn.thuoc.score;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thuoc.instrument.FigureReference;
import vn.thuoc.instrument.answer.AnswerState;
import vn.thuoc.instrument.answer.AnswerType;

/** Says why a value cannot be had: which figures are absent, and what became of them. */
final class MissingFigures {
  private static final int LONGEST = 90;

  private final InstrumentIndex index;
  private final SideFigures answers;
  private final Map<String, String> names;

  /**
   * @param names how people find each question, by its id
   */
  MissingFigures(InstrumentIndex index, SideFigures answers, Map<String, String> names) {
    this.index = index;
    this.answers = answers;
    this.names = names;
  }

  /** Nothing when every figure is there. */
  Optional<IndicatorResult> among(List<FigureReference> figures) {
    List<FigureReference> absent =
        figures.stream().filter(figure -> answers.figure(figure).isEmpty()).toList();
    return absent.isEmpty() ? Optional.empty() : Optional.of(result(absent));
  }

  /** The result when these figures are absent. */
  IndicatorResult result(List<FigureReference> absent) {
    Set<AnswerState> states =
        absent.stream()
            .map(figure -> answers.placed(figure.question()).answer().state())
            .collect(Collectors.toSet());
    String places = absent.stream().map(this::name).distinct().collect(Collectors.joining("; "));
    if (states.contains(AnswerState.REJECTED)) {
      return IndicatorResult.missing(
          AnswerState.REJECTED,
          "Số liệu bị từ chối tại " + places + "; xem phát hiện của dòng này");
    } else if (states.equals(Set.of(AnswerState.NOT_APPLICABLE))) {
      return IndicatorResult.missing(
          AnswerState.NOT_APPLICABLE, "Không áp dụng cho đơn vị tại " + places);
    }
    return IndicatorResult.missing(AnswerState.BLANK, "Chưa có số liệu tại " + places);
  }

  /** Where nothing at all was answered, one name stands for every figure of the question. */
  private String name(FigureReference figure) {
    boolean answered = answers.placed(figure.question()).answer().state() == AnswerState.GIVEN;
    return names.get(figure.question()) + (answered ? part(figure) : "");
  }

  /** How people find a question: its printed number and its label. */
  static String name(String number, String label) {
    String brief = label.length() > LONGEST ? label.substring(0, LONGEST).strip() + "…" : label;
    return (number.isEmpty() ? "" : number + " ") + "«" + brief + "»";
  }

  private String part(FigureReference figure) {
    return switch (figure.kind()) {
      case NUMERATOR -> " (tử số)";
      case DENOMINATOR -> " (mẫu số)";
      case CELL -> " (dòng «" + row(figure) + "», cột «" + column(figure) + "»)";
      case SUM -> " (cột «" + column(figure) + "»)";
      default -> "";
    };
  }

  private String row(FigureReference figure) {
    return table(figure).rows().stream()
        .filter(row -> row.id().equals(figure.row()))
        .map(AnswerType.Row::label)
        .findFirst()
        .orElseThrow();
  }

  private String column(FigureReference figure) {
    return table(figure).column(figure.column()).orElseThrow().label();
  }

  private AnswerType.Table table(FigureReference figure) {
    return (AnswerType.Table) index.type(figure.question());
  }
}
