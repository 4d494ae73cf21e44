package vn.thuoc.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import vn.thuoc.bench.BenchResult;
import vn.thuoc.problem.Words;

/** Prints how fast answers came, and the server's memory. */
final class BenchAnswerTables {
  private static final String OURS = "API";
  private static final String NONE = "–";
  private static final List<String> OTHERS = List.of("DuckDB", "Spark");

  private final Figures figures;

  BenchAnswerTables(Figures figures) {
    this.figures = figures;
  }

  void print(BenchResult result) {
    questions(result);
    if (!result.firstTouch().isEmpty()) {
      firstTouch(result);
    }
    clients(result);
    memory(result);
  }

  private void questions(BenchResult result) {
    FigureTable table =
        figures.table(
            new Words("Câu hỏi của trang (ms, trung vị)", "Questions of pages (ms, median)"),
            new Words("Câu hỏi", "Question"),
            new Words("Dòng", "Rows"),
            new Words("API, lần đầu", "API, first"),
            new Words("API, sẵn", "API, kept"),
            Figures.same("DuckDB"),
            Figures.same("Spark"),
            new Words("DuckDB : API sẵn (lần)", "DuckDB : API kept (times)"),
            new Words("Spark : API sẵn (lần)", "Spark : API kept (times)"),
            new Words("DuckDB : API lần đầu (lần)", "DuckDB : API first (times)"),
            new Words("Spark : API lần đầu (lần)", "Spark : API first (times)"),
            new Words("Kết quả", "Answers"));
    result.questions().forEach(question -> table.row(cells(question)));
    table.print();
    for (BenchResult.QuestionTimes question : result.questions()) {
      question
          .differences()
          .forEach(
              (engine, where) ->
                  figures.say(Figures.same("  " + question.id() + ", " + engine + ": " + where)));
    }
  }

  private String[] cells(BenchResult.QuestionTimes question) {
    Map<String, Double> times = question.milliseconds();
    double kept = times.get(OURS);
    OptionalDouble first = question.first().stream().mapToDouble(Double::doubleValue).findFirst();
    List<String> cells = new ArrayList<>();
    cells.add(new Words(question.vi(), question.en()).in(figures.language()));
    cells.add(figures.whole(question.rows()));
    cells.add(first.isPresent() ? figures.number(first.getAsDouble(), 1) : NONE);
    cells.add(figures.number(kept, 2));
    OTHERS.forEach(
        other -> cells.add(times.containsKey(other) ? figures.number(times.get(other), 1) : NONE));
    OTHERS.forEach(other -> cells.add(ratio(times, other, OptionalDouble.of(kept))));
    OTHERS.forEach(other -> cells.add(ratio(times, other, first)));
    cells.add(
        (question.differences().isEmpty() ? new Words("như nhau", "the same") : different())
            .in(figures.language()));
    return cells.toArray(String[]::new);
  }

  private String ratio(Map<String, Double> times, String engine, OptionalDouble ours) {
    return times.containsKey(engine) && ours.isPresent()
        ? figures.number(times.get(engine) / ours.getAsDouble(), 1)
        : NONE;
  }

  private static Words different() {
    return new Words("KHÁC NHAU", "DIFFERENT");
  }

  private void firstTouch(BenchResult result) {
    FigureTable table =
        figures.table(
            new Words(
                "Câu trả lời đầu tiên sau khi có kỳ công bố mới",
                "First answers after a new release came"),
            new Words("Địa chỉ", "Address"),
            Figures.same("ms"));
    result
        .firstTouch()
        .forEach((address, time) -> table.row(address.split("\\?")[0], figures.number(time, 1)));
    double slowest =
        result.firstTouch().values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    table.row(new Words("chậm nhất", "slowest").in(figures.language()), figures.number(slowest, 1));
    table.print();
  }

  private void clients(BenchResult result) {
    FigureTable table =
        figures.table(
            new Words("Nhiều người cùng hỏi máy chủ", "Many clients at once"),
            new Words("Lúc", "State"),
            new Words("Người", "Clients"),
            new Words("Mỗi người hỏi", "Each asks"),
            new Words("Lượt/giây", "Requests/s"),
            Figures.same("p50 (ms)"),
            Figures.same("p99 (ms)"),
            new Words("Chậm nhất (ms)", "Slowest (ms)"),
            new Words("Hỏng", "Failed"));
    for (BenchResult.Load load : result.clients()) {
      boolean cold = load.state().equals("cold");
      table.row(
          (cold ? new Words("nguội", "cold") : new Words("nóng", "warm")).in(figures.language()),
          figures.whole(load.clients()),
          often(load).in(figures.language()),
          figures.number(load.seen().perSecond(), 0),
          figures.number(load.seen().p50(), 2),
          figures.number(load.seen().p99(), 2),
          figures.number(load.seen().slowest(), 1),
          figures.whole(load.seen().failures()));
    }
    table.print();
  }

  private static Words often(BenchResult.Load load) {
    int every = load.everyMilliseconds();
    return every == 0
        ? new Words("liên tục", "without a pause")
        : new Words(every + " ms một lần", "every " + every + " ms");
  }

  private void memory(BenchResult result) {
    FigureTable table =
        figures.table(
            new Words("Máy chủ", "Server"),
            new Words("Khởi động (s)", "Start (s)"),
            new Words("Bộ nhớ (MiB)", "Resident (MiB)"),
            new Words("Cao nhất (MiB)", "Peak (MiB)"),
            new Words("Vùng nhớ Java sau dọn (MiB)", "Heap after collection (MiB)"));
    table.row(
        figures.number(result.serverStartSeconds(), 1),
        figures.whole(result.memory().residentMebibytes()),
        figures.whole(result.memory().peakMebibytes()),
        figures.whole(result.memory().heapMebibytes()));
    table.print();
  }
}
