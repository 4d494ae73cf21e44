package vn.thuoc.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.thuoc.instrument.FigureReference;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.Starred;
import vn.thuoc.instrument.answer.AnswerState;
import vn.thuoc.instrument.answer.AnswerValue;

/**
 * The figures of one side that checks hold against each other. What the assessor left alone counts
 * as reported; a check speaks of the verified side only where the assessor wrote one of its
 * figures.
 */
final class CheckedFigures {
  private final InstrumentIndex index;
  private final SubmissionFigures figures;
  private final Side side;
  private final SideFigures read;
  private final boolean several;

  CheckedFigures(
      Instrument instrument, InstrumentIndex index, SubmissionFigures figures, Side side) {
    this.index = index;
    this.figures = figures;
    this.side = side;
    this.read = SideFigures.scored(index, figures, side);
    this.several = instrument.sides().size() > 1;
  }

  /**
   * Figures added up.
   *
   * @param sum of those that are given
   * @param complete whether every one of them is given
   * @param any whether one of them is given
   */
  record Gathered(BigFraction sum, boolean complete, boolean any) {}

  Gathered gather(List<String> references) {
    BigFraction sum = BigFraction.ZERO;
    boolean complete = true;
    boolean any = false;
    for (String text : references) {
      Optional<BigFraction> figure = read.figure(text);
      sum = figure.map(sum::add).orElse(sum);
      any |= figure.isPresent();
      complete &= figure.isPresent() && whole(index.reference(text));
    }
    return new Gathered(sum, complete, any);
  }

  /** A column is only added up in full where no row leaves it blank. */
  private boolean whole(FigureReference reference) {
    if (reference.kind() != FigureReference.Kind.SUM) {
      return true;
    }
    List<Map<String, String>> rows = rows(reference.question());
    return rows.stream().allMatch(row -> row.containsKey(reference.column()))
        && rows.size() >= index.printedRows(reference.question());
  }

  /** The rows that stand in a table. */
  List<Map<String, String>> rows(String question) {
    return read.placed(question)
        .answer()
        .value()
        .filter(AnswerValue.Rows.class::isInstance)
        .map(value -> ((AnswerValue.Rows) value).rows())
        .orElse(List.of());
  }

  /** The references for each row or column that stars stand for; once as they are without stars. */
  List<List<List<String>>> each(List<List<String>> groups) {
    List<String> all = groups.stream().flatMap(List::stream).toList();
    List<List<List<String>>> each = new ArrayList<>();
    for (String id :
        Starred.ids(all, q -> Optional.ofNullable(index.type(q)), q -> rows(q).size())) {
      each.add(
          groups.stream()
              .map(group -> group.stream().map(text -> Starred.at(text, id)).toList())
              .toList());
    }
    return each;
  }

  /** Whether this side has a say: the unit's own always, the other where it wrote one of these. */
  boolean speaks(List<String> references) {
    return side == Side.SELF
        || references.stream()
            .map(text -> index.reference(text).question())
            .anyMatch(q -> figures.answer(side, q).answer().state() == AnswerState.GIVEN);
  }

  SubmissionFigures.PlacedAnswer placed(String question) {
    return read.placed(question);
  }

  /** The side, where the form has two and the figures are not those of its common head. */
  Optional<Side> side(List<String> references) {
    return references.stream().map(text -> index.reference(text).question()).allMatch(index::head)
        ? Optional.empty()
        : Optional.of(side);
  }

  String sideWords() {
    return several ? " (bên " + side.label().vi() + ")" : "";
  }

  String sideWordsEnglish() {
    return several ? " (" + side.label().en() + ")" : "";
  }
}
