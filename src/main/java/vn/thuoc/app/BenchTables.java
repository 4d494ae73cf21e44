package vn.thuoc.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import vn.thuoc.bench.BenchResult;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Words;

/** Prints what was measured, table by table. */
final class BenchTables {
  private static final String OURS = "API";
  private static final List<String> OTHERS = List.of("DuckDB", "Spark");

  private final Terminal terminal;
  private final Locale locale;

  BenchTables(Terminal terminal) {
    this.terminal = terminal;
    this.locale = terminal.language() == Language.VI ? Locale.forLanguageTag("vi-VN") : Locale.ROOT;
  }

  void print(BenchResult result) {
    sizes(result);
    growth(result);
    steps(result);
    questions(result);
    firstTouch(result);
    clients(result);
    memory(result);
  }

  private void sizes(BenchResult result) {
    Table table =
        new Table(
            new Words("Nạp và công bố", "Loading and publishing"),
            new Words("Cỡ", "Size"),
            new Words("Đơn vị", "Units"),
            new Words("Phiếu", "Forms"),
            new Words("Dòng điểm", "Score rows"),
            new Words("Nạp (s)", "Load (s)"),
            new Words("Nạp, CPU (s)", "Load, CPU (s)"),
            new Words("Nạp, MiB", "Load, MiB"),
            new Words("Công bố (s)", "Publish (s)"),
            new Words("Công bố, CPU (s)", "Publish, CPU (s)"),
            new Words("Công bố, MiB", "Publish, MiB"));
    for (BenchResult.Size size : result.sizes()) {
      table.row(
          size.factor() + "×",
          whole(size.units()),
          whole(size.forms()),
          whole(size.scores()),
          number(size.load().seconds(), 1) + (size.loadedBefore() ? "*" : ""),
          number(size.load().processorSeconds(), 1),
          whole(size.load().peakMebibytes()),
          number(size.publish().seconds(), 1),
          number(size.publish().processorSeconds(), 1),
          whole(size.publish().peakMebibytes()));
    }
    BenchResult.Corrected corrected = result.corrected();
    table.row(
        terminal.language() == Language.VI ? "một phiếu sửa" : "one corrected form",
        "",
        "1",
        "",
        number(corrected.load().seconds(), 1),
        number(corrected.load().processorSeconds(), 1),
        whole(corrected.load().peakMebibytes()),
        number(corrected.publish().seconds(), 1),
        number(corrected.publish().processorSeconds(), 1),
        whole(corrected.publish().peakMebibytes()));
    table.print();
    if (result.sizes().stream().anyMatch(BenchResult.Size::loadedBefore)) {
      terminal.say(new Words("* đo ở lần chạy trước.", "* measured in an earlier run."));
    }
  }

  private void growth(BenchResult result) {
    if (result.sizes().size() < 2) {
      return;
    }
    Table table =
        new Table(
            new Words("Thời gian tăng theo số phiếu", "Growth of time with the forms"),
            new Words("So sánh", "Compared"),
            new Words("Phiếu", "Forms"),
            new Words("Nạp", "Load"),
            new Words("Công bố", "Publish"));
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
    result.sizes().forEach(size -> columns.add(same(size.factor() + "× (s)")));
    columns.add(new Words("Phiếu sửa (s)", "Corrected (s)"));
    Table table =
        new Table(
            new Words("Các bước công bố", "Steps of publishing"), columns.toArray(Words[]::new));
    int largest = result.sizes().size() - 1;
    for (var step : result.sizes().get(largest).steps()) {
      List<String> cells = new ArrayList<>(List.of(step.words().in(terminal.language())));
      result.sizes().forEach(size -> cells.add(seconds(size.steps(), step.en())));
      cells.add(seconds(result.corrected().steps(), step.en()));
      table.row(cells.toArray(String[]::new));
    }
    table.print();
  }

  private String seconds(List<BenchResult.Step> steps, String name) {
    return steps.stream()
        .filter(step -> step.en().equals(name))
        .map(step -> number(step.seconds(), 1))
        .findFirst()
        .orElse("");
  }

  private void questions(BenchResult result) {
    Table table =
        new Table(
            new Words("Câu hỏi của trang (ms, trung vị)", "Questions of pages (ms, median)"),
            new Words("Câu hỏi", "Question"),
            new Words("Dòng", "Rows"),
            same(OURS),
            same("DuckDB"),
            same("Spark"),
            same("DuckDB : API"),
            same("Spark : API"),
            new Words("Kết quả", "Answers"));
    for (BenchResult.QuestionTimes question : result.questions()) {
      Map<String, Double> times = question.milliseconds();
      List<String> cells =
          new ArrayList<>(
              List.of(
                  new Words(question.vi(), question.en()).in(terminal.language()),
                  whole(question.rows()),
                  number(times.get(OURS), 2)));
      OTHERS.forEach(
          other -> cells.add(times.containsKey(other) ? number(times.get(other), 1) : "–"));
      OTHERS.forEach(
          other ->
              cells.add(
                  times.containsKey(other)
                      ? number(times.get(other) / times.get(OURS), 0) + "×"
                      : "–"));
      cells.add(
          (question.differences().isEmpty() ? new Words("như nhau", "the same") : different())
              .in(terminal.language()));
      table.row(cells.toArray(String[]::new));
    }
    table.print();
    for (BenchResult.QuestionTimes question : result.questions()) {
      question
          .differences()
          .forEach(
              (engine, where) ->
                  terminal.out().println("  " + question.id() + ", " + engine + ": " + where));
    }
  }

  private static Words different() {
    return new Words("KHÁC NHAU", "DIFFERENT");
  }

  private void firstTouch(BenchResult result) {
    Table table =
        new Table(
            new Words(
                "Câu trả lời đầu tiên sau khi có kỳ công bố mới",
                "First answers after a new release came"),
            new Words("Địa chỉ", "Address"),
            same("ms"));
    result
        .firstTouch()
        .forEach((address, time) -> table.row(address.split("\\?")[0], number(time, 1)));
    double slowest =
        result.firstTouch().values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    table.row(new Words("chậm nhất", "slowest").in(terminal.language()), number(slowest, 1));
    table.print();
  }

  private void clients(BenchResult result) {
    Table table =
        new Table(
            new Words("Nhiều người cùng hỏi máy chủ", "Many clients at once"),
            new Words("Lúc", "State"),
            new Words("Người", "Clients"),
            new Words("Lượt/giây", "Requests/s"),
            same("p50 (ms)"),
            same("p99 (ms)"),
            new Words("Chậm nhất (ms)", "Slowest (ms)"),
            new Words("Hỏng", "Failed"));
    for (BenchResult.Load load : result.clients()) {
      boolean cold = load.state().equals("cold");
      table.row(
          (cold ? new Words("nguội", "cold") : new Words("nóng", "warm")).in(terminal.language()),
          whole(load.clients()),
          number(load.seen().perSecond(), 0),
          number(load.seen().p50(), 2),
          number(load.seen().p99(), 2),
          number(load.seen().slowest(), 1),
          whole(load.seen().failures()));
    }
    table.print();
  }

  private void memory(BenchResult result) {
    Table table =
        new Table(
            new Words("Máy chủ", "Server"),
            new Words("Khởi động (s)", "Start (s)"),
            new Words("Bộ nhớ (MiB)", "Resident (MiB)"),
            new Words("Cao nhất (MiB)", "Peak (MiB)"),
            new Words("Vùng nhớ Java sau dọn (MiB)", "Heap after collection (MiB)"));
    table.row(
        number(result.serverStartSeconds(), 1),
        whole(result.memory().residentMebibytes()),
        whole(result.memory().peakMebibytes()),
        whole(result.memory().heapMebibytes()));
    table.print();
  }

  private String ratio(
      BenchResult.Size small, BenchResult.Size large, ToDoubleFunction<BenchResult.Size> what) {
    return number(what.applyAsDouble(large) / what.applyAsDouble(small), 2) + "×";
  }

  private String number(double value, int decimals) {
    return String.format(locale, "%,." + decimals + "f", value);
  }

  private String whole(long value) {
    return String.format(locale, "%,d", value);
  }

  private static Words same(String text) {
    return new Words(text, text);
  }

  /** A title and rows under headings, each of which is another. */
  private final class Table {
    private final Words title;
    private final List<String> columns = new ArrayList<>();
    private final List<Map<String, Object>> rows = new ArrayList<>();

    Table(Words title, Words... headings) {
      this.title = title;
      for (Words heading : headings) {
        columns.add(heading.in(terminal.language()));
      }
    }

    void row(String... cells) {
      Map<String, Object> row = new HashMap<>();
      for (int i = 0; i < cells.length; i++) {
        row.put(columns.get(i), cells[i]);
      }
      rows.add(row);
    }

    void print() {
      terminal.out().println();
      terminal.say(title);
      RowFormat.TABLE.write(terminal.out(), columns, rows);
    }
  }
}
