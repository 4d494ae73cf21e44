package vn.thuoc.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.thuoc.problem.Words;

/** Asks a published warehouse: the questions of all engines, then the server under load. */
final class Answering {
  static final long PATIENCE_SECONDS = 1800;

  /** Clients who look before they ask again, though faster than people do. */
  private static final int UNHURRIED_MILLISECONDS = 50;

  private final Product product;
  private final BenchWish wish;
  private final BenchQuestions questions;
  private final Consumer<Words> progress;
  private final Tasks tasks;

  Answering(
      Product product,
      BenchWish wish,
      BenchQuestions questions,
      Consumer<Words> progress,
      Tasks tasks) {
    this.product = product;
    this.wish = wish;
    this.questions = questions;
    this.progress = progress;
    this.tasks = tasks;
  }

  /** Of a warehouse that is left as it is. */
  BenchResult measure(Job job, Path scratch) throws Exception {
    return measure(job, List.of(), scratch);
  }

  /** Of the largest of the sizes, to which a corrected form comes. */
  BenchResult measure(Job job, List<BenchResult.Size> sizes, Path scratch) throws Exception {
    progress.accept(new Words("Hỏi Spark…", "Asking Spark..."));
    EngineAnswers spark =
        tasks
            .run(
                BenchProcess.Task.SPARK,
                job.asking(questions.choices(), questions.questions()),
                EngineAnswers.class)
            .found();
    List<BenchQuestion> asked = questions.with(spark.chosen());
    List<EngineAnswers> others = new ArrayList<>();
    duck(job, asked).ifPresent(others::add);
    others.add(spark);
    progress.accept(new Words("Hỏi máy chủ…", "Asking the server..."));
    Path data = Path.of(job.warehouse());
    try (ServerProcess server = ServerProcess.start(data, product, scratch.resolve("serve.txt"))) {
      ApiAnswers api = new ApiAnswers(server.port());
      List<String> addresses = new ArrayList<>(asked.stream().map(BenchQuestion::address).toList());
      addresses.addAll(api.pages());
      List<BenchResult.Load> loads = new ArrayList<>();
      for (String state : List.of("cold", "warm")) {
        loads.add(load(job, state, addresses, server.port(), 0));
      }
      loads.add(load(job, "warm", addresses, server.port(), UNHURRIED_MILLISECONDS));
      EngineAnswers ours = api.ask(asked);
      BenchResult.Memory memory = server.memory();
      Touched touched =
          sizes.isEmpty()
              ? new Touched(List.of(), Map.of())
              : correct(job, api, addresses, server.port());
      return new BenchResult(
          Runtime.getRuntime().availableProcessors(),
          wish.scale(),
          sizes,
          touched.corrected(),
          server.startSeconds(),
          spark.chosen(),
          times(asked, ours, others, touched.first()),
          touched.first(),
          loads,
          memory);
    }
  }

  private BenchResult.Load load(
      Job job, String state, List<String> addresses, int port, int everyMilliseconds)
      throws IOException, InterruptedException {
    Job load = job.loading(addresses, port, wish.clients(), wish.seconds(), everyMilliseconds);
    return new BenchResult.Load(
        state,
        wish.clients(),
        wish.seconds(),
        everyMilliseconds,
        tasks.run(BenchProcess.Task.CLIENTS, load, BenchResult.Seen.class).found());
  }

  private record Touched(List<BenchResult.Corrected> corrected, Map<String, Double> first) {}

  private Optional<EngineAnswers> duck(Job job, List<BenchQuestion> asked)
      throws IOException, InterruptedException {
    if (!DuckAnswers.possible()) {
      progress.accept(
          new Words(
              "Không có trình điều khiển của DuckDB; bỏ qua phần so sánh này.",
              "The driver of DuckDB is not there; it is left out."));
      return Optional.empty();
    }
    progress.accept(new Words("Hỏi DuckDB…", "Asking DuckDB..."));
    return Optional.of(
        tasks
            .run(BenchProcess.Task.DUCKDB, job.asking(List.of(), asked), EngineAnswers.class)
            .found());
  }

  /** Publishes corrected forms while the server runs, and asks as soon as it answers from them. */
  private Touched correct(Job job, ApiAnswers api, List<String> addresses, int port)
      throws Exception {
    progress.accept(
        new Words("Nạp phiếu sửa, công bố lại…", "Loading corrected forms, publishing..."));
    long last = api.release() + KeepingUp.FORMS;
    ExecutorService watching = Executors.newSingleThreadExecutor();
    try {
      Callable<Map<String, Double>> touch = () -> api.firstTouch(last, addresses, PATIENCE_SECONDS);
      Future<Map<String, Double>> first = watching.submit(touch);
      Tasks.Done<KeepingUp.Kept> kept =
          tasks.run(
              BenchProcess.Task.KEEP_UP,
              job.loading(List.of(), port, 0, 0, 0),
              KeepingUp.Kept.class);
      return new Touched(kept.found().corrected(), first.get());
    } finally {
      watching.shutdownNow();
    }
  }

  private static List<BenchResult.QuestionTimes> times(
      List<BenchQuestion> asked,
      EngineAnswers ours,
      List<EngineAnswers> others,
      Map<String, Double> first) {
    List<BenchResult.QuestionTimes> times = new ArrayList<>();
    for (BenchQuestion question : asked) {
      EngineAnswers.Answered own = ours.to(question.id());
      Map<String, Double> milliseconds = new LinkedHashMap<>();
      milliseconds.put(ours.engine(), own.milliseconds());
      Map<String, String> differences = new LinkedHashMap<>();
      for (EngineAnswers other : others) {
        EngineAnswers.Answered theirs = other.to(question.id());
        milliseconds.put(other.engine(), theirs.milliseconds());
        Comparison.difference(question.key(), own.rows(), theirs.rows())
            .ifPresent(difference -> differences.put(other.engine(), difference));
      }
      times.add(
          new BenchResult.QuestionTimes(
              question.id(),
              question.label().vi(),
              question.label().en(),
              own.rows().size(),
              Stream.ofNullable(first.get(question.address())).toList(),
              milliseconds,
              differences));
    }
    return times;
  }
}
