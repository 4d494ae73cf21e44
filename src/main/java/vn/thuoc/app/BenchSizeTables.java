package vn.thuoc.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import vn.thuoc.bench.BenchResult;
import vn.thuoc.problem.Words;

/** Prints what loading and publishing took, size by size. */
final class BenchSizeTables {
  private final Figures figures;

  BenchSizeTables(Figures figures) {
    this.figures = figures;
  }

  void print(BenchResult result) {
    sizes(result);
    growth(result);
    steps(result);
  }

  private void sizes(BenchResult result) {
    FigureTable table =
        figures.table(
            new Words("Nạp và công bố", "Loading and publishing"),
            new Words("Cỡ", "Size"),
            new Words("Đơn vị", "Units"),
            new Words("Phiếu", "Forms"),
            new Words("Dòng điểm", "Score rows"),
            new Words("Nạp (s)", "Load (s)"),
            new Words("Nạp, CPU (s)", "Load, CPU (s)"),
            new Words("Nạp, bộ nhớ cao nhất (MiB)", "Load, peak (MiB)"),
            new Words("Công bố (s)", "Publish (s)"),
            new Words("Công bố, CPU (s)", "Publish, CPU (s)"),
            new Words("Công bố, bộ nhớ cao nhất (MiB)", "Publish, peak (MiB)"));
    for (BenchResult.Size size : result.sizes()) {
      table.row(
          size.factor() + "×",
          figures.whole(size.units()),
          figures.whole(size.forms()),
          figures.whole(size.scores()),
          figures.number(size.load().seconds(), 1) + (size.loadedBefore() ? "*" : ""),
          figures.number(size.load().processorSeconds(), 1),
          figures.whole(size.load().peakMebibytes()),
          figures.number(size.publish().seconds(), 1),
          figures.number(size.publish().processorSeconds(), 1),
          figures.whole(size.publish().peakMebibytes()));
    }
    table.print();
    if (result.sizes().stream().anyMatch(BenchResult.Size::loadedBefore)) {
      figures.say(new Words("* đo ở lần chạy trước.", "* measured in an earlier run."));
    }
  }

  private void growth(BenchResult result) {
    if (result.sizes().size() < 2) {
      return;
    }
    FigureTable table =
        figures.table(
            new Words("Thời gian tăng theo số phiếu", "Growth of time with the forms"),
            new Words("So sánh", "Compared"),
            new Words("Phiếu (lần)", "Forms (times)"),
            new Words("Nạp (lần)", "Load (times)"),
            new Words("Công bố (lần)", "Publish (times)"));
    List<BenchResult.Size> sizes = result.sizes();
    for (int i = 0; i < sizes.size(); i++) {
      for (BenchResult.Size large : sizes.subList(i + 1, sizes.size())) {
        BenchResult.Size small = sizes.get(i);
        table.row(
            large.factor() + "× : " + small.factor() + "×",
            ratio(small, large, BenchResult.Size::forms),
            ratio(small, large, size -> size.load().seconds()),
            ratio(small, large, size -> size.publish().seconds()));
      }
    }
    table.print();
  }

  private void steps(BenchResult result) {
    List<Words> columns = new ArrayList<>(List.of(new Words("Bước", "Step")));
    result.sizes().forEach(size -> columns.add(Figures.same(size.factor() + "× (s)")));
    for (int i = 0; i < result.corrected().size(); i++) {
      columns.add(correction(i));
    }
    FigureTable table =
        figures.table(
            new Words("Các bước công bố", "Steps of publishing"), columns.toArray(Words[]::new));
    table.row(
        row(
            new Words("Nạp phiếu sửa", "Loading the corrected form"),
            result,
            size -> "",
            corrected -> figures.number(corrected.loadSeconds(), 1)));
    int largest = result.sizes().size() - 1;
    for (var step : result.sizes().get(largest).steps()) {
      table.row(
          row(
              step.words(),
              result,
              size -> seconds(size.steps(), step.en()),
              corrected -> seconds(corrected.steps(), step.en())));
    }
    table.row(
        row(
            new Words("Từ phiếu đến kỳ công bố", "From forms to the release"),
            result,
            size -> figures.number(size.load().seconds() + size.publish().seconds(), 1),
            corrected -> figures.number(corrected.seconds(), 1)));
    table.print();
  }

  private static Words correction(int place) {
    return place == 0
        ? new Words("Một phiếu sửa, lệnh mới chạy (s)", "One corrected form, newly started (s)")
        : new Words(
            "Phiếu sửa thứ " + (place + 1) + " (s)", "Corrected form " + (place + 1) + " (s)");
  }

  private String[] row(
      Words what,
      BenchResult result,
      Function<BenchResult.Size, String> size,
      Function<BenchResult.Corrected, String> corrected) {
    return Stream.of(
            Stream.of(what.in(figures.language())),
            result.sizes().stream().map(size),
            result.corrected().stream().map(corrected))
        .flatMap(cells -> cells)
        .toArray(String[]::new);
  }

  private String seconds(List<BenchResult.Step> steps, String name) {
    return steps.stream()
        .filter(step -> step.en().equals(name))
        .map(step -> figures.number(step.seconds(), 1))
        .findFirst()
        .orElse("");
  }

  private String ratio(
      BenchResult.Size small, BenchResult.Size large, ToDoubleFunction<BenchResult.Size> what) {
    return figures.number(what.applyAsDouble(large) / what.applyAsDouble(small), 2);
  }
}
