package vn.thuoc.score;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thuoc.instrument.FigureReference;
import vn.thuoc.instrument.answer.AnswerState;

/** Says why a value cannot be had: which figures are absent, and what became of them. */
final class MissingFigures {
  private static final int LONGEST = 90;

  private final SideFigures answers;
  private final Map<String, String> names;

  /**
   * @param names how people find each question, by its id
   */
  MissingFigures(SideFigures answers, Map<String, String> names) {
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

  private static String part(FigureReference figure) {
    return switch (figure.kind()) {
      case NUMERATOR -> " (tử số)";
      case DENOMINATOR -> " (mẫu số)";
      case CELL -> " (dòng " + figure.row() + ", cột " + figure.column() + ")";
      case SUM -> " (cột " + figure.column() + ")";
      default -> "";
    };
  }
}
