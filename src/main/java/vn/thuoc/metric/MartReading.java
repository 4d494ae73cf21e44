package vn.thuoc.metric;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/** Reads the marts that views need into memory, a few at a time. */
final class MartReading {
  /** More would take the processors from the pages that are answered meanwhile. */
  private static final int AT_ONCE = 2;

  /** Marts that are looked up are read all the same while they have no more rows than this. */
  private static final long SMALL = 150_000;

  private final MetricDefinitions definitions;
  private final MartSource source;

  MartReading(MetricDefinitions definitions, MartSource source) {
    this.definitions = definitions;
    this.source = source;
  }

  /**
   * Reads every mart that is held in memory, but for those that another model has just so. A mart
   * that is to be looked up is read too where it is small: then looking up costs more than holding.
   *
   * @param known marts of that model
   * @return what could be read, by mart
   */
  Map<String, ReadModel.HeldMart> read(
      Optional<Map<String, ReadModel.HeldMart>> known, Problems problems) {
    checkColumns(problems);
    Map<String, CompletableFuture<ReadModel.HeldMart>> begun = new LinkedHashMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, MartReading::thread);
    try {
      wanted()
          .forEach(
              (mart, columns) ->
                  begun.put(
                      mart,
                      CompletableFuture.supplyAsync(
                          () -> held(mart, List.copyOf(columns), known), threads)));
      return joined(begun, problems);
    } finally {
      threads.shutdown();
    }
  }

  private Map<String, Set<String>> wanted() {
    Map<String, Set<String>> wanted = new LinkedHashMap<>();
    for (MetricView view : definitions.views()) {
      boolean small = source.rows(view.mart()).orElse(Long.MAX_VALUE) <= SMALL;
      if (view.held() == Held.MEMORY || small) {
        wanted
            .computeIfAbsent(view.mart(), unused -> new LinkedHashSet<>())
            .addAll(view.martColumns());
      }
    }
    return wanted;
  }

  private ReadModel.HeldMart held(
      String mart, List<String> columns, Optional<Map<String, ReadModel.HeldMart>> known) {
    OptionalLong version = source.version(mart);
    Optional<ReadModel.HeldMart> same =
        known
            .map(marts -> marts.get(mart))
            .filter(held -> version.isPresent() && held.version().equals(version));
    return same.orElseGet(() -> new ReadModel.HeldMart(source.read(mart, columns), version));
  }

  private static Map<String, ReadModel.HeldMart> joined(
      Map<String, CompletableFuture<ReadModel.HeldMart>> begun, Problems problems) {
    Map<String, ReadModel.HeldMart> marts = new LinkedHashMap<>();
    begun.forEach(
        (mart, reading) -> {
          try {
            marts.put(mart, reading.join());
          } catch (CompletionException e) {
            if (e.getCause() instanceof ProblemException found) {
              problems.addAll(found.problems());
            } else if (e.getCause() instanceof RuntimeException fault) {
              throw fault;
            } else {
              throw e;
            }
          }
        });
    return marts;
  }

  private void checkColumns(Problems problems) {
    for (MetricView view : definitions.views()) {
      try {
        List<String> columns = source.columns(view.mart());
        view.martColumns().stream()
            .filter(column -> !columns.contains(column))
            .forEach(column -> problems.add(missing(view, column)));
      } catch (ProblemException e) {
        problems.addAll(e.problems());
      }
    }
    problems.orThrow();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "read-marts");
    thread.setDaemon(true);
    return thread;
  }

  private static Problem missing(MetricView view, String column) {
    return Problem.error(
        MetricError.COLUMN_MISSING,
        Place.named("marts." + view.mart()),
        new Words(
            "Bảng thiếu cột «" + column + "» mà khung nhìn «" + view.id() + "» cần.",
            "The mart lacks column '" + column + "' that view '" + view.id() + "' needs."),
        new Words(
            "Công bố lại bằng phiên bản chương trình này: ./thuoc publish.",
            "Publish again with this version of the program: ./thuoc publish."));
  }
}
