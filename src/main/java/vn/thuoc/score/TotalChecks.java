package vn.thuoc.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Total;
import vn.thuoc.instrument.rule.VietnameseNumber;
import vn.thuoc.problem.Severity;
import vn.thuoc.problem.Words;

/** Holds figures against the sums of their parts. */
final class TotalChecks {
  private final Instrument instrument;
  private final FigureNames names;
  private final CheckedFigures figures;

  TotalChecks(Instrument instrument, FigureNames names, CheckedFigures figures) {
    this.instrument = instrument;
    this.names = names;
    this.figures = figures;
  }

  List<FoundInScoring> find() {
    List<FoundInScoring> found = new ArrayList<>();
    for (Total total : instrument.totals()) {
      for (List<List<String>> one : figures.each(List.of(List.of(total.whole()), total.parts()))) {
        check(one.get(0), one.get(1)).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<FoundInScoring> check(List<String> total, List<String> parts) {
    CheckedFigures.Gathered whole = figures.gather(total);
    CheckedFigures.Gathered sum = figures.gather(parts);
    List<String> all = Stream.concat(total.stream(), parts.stream()).toList();
    int order = sum.sum().compareTo(whole.sum());
    // with a part left blank the sum may still grow, so only too much of it is certain
    boolean wrong = sum.complete() ? order != 0 : order > 0;
    if (!whole.complete() || !wrong || !figures.speaks(all)) {
      return Optional.empty();
    }
    String line = FoundInScoring.question(total.get(0));
    String value = VietnameseNumber.write(whole.sum());
    String added = VietnameseNumber.write(sum.sum());
    return Optional.of(
        new FoundInScoring(
            ScoreFinding.TOTAL_DISAGREES,
            Severity.WARNING,
            figures.side(all),
            line,
            figures.placed(line).cell(),
            value,
            sum.complete()
                ? new Words(
                    "Tổng số ghi "
                        + value
                        + " nhưng các phần cộng lại là "
                        + added
                        + where(total, parts)
                        + ".",
                    "The total says " + value + ", its parts add up to " + added + ".")
                : new Words(
                    "Tổng số ghi "
                        + value
                        + " nhưng riêng các phần đã ghi cộng lại đã là "
                        + added
                        + where(total, parts)
                        + ".",
                    "The total says " + value + ", the parts given alone add up to " + added + "."),
            new Words("Sửa tổng số hoặc các phần.", "Mend the total or its parts.")));
  }

  private String where(List<String> total, List<String> parts) {
    return figures.sideWords()
        + ": "
        + names.all(total)
        + " phải bằng "
        + parts.stream().map(names::of).collect(Collectors.joining(" + "));
  }
}
