package vn.thuoc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.thuoc.problem.Words;
import vn.thuoc.warehouse.Release;
import vn.thuoc.warehouse.ReleaseReader;
import vn.thuoc.warehouse.WarehouseCatalog;
import vn.thuoc.warehouse.WarehouseLocation;

/** Measures loading, publishing and answering in one run. */
public final class Bench {
  /** From so many units on, processes are started as for large data. */
  static final int LARGE = 1000;

  private static final int TEN = 10;

  private final Product product;
  private final BenchWish wish;
  private final BenchQuestions questions;
  private final Consumer<Words> progress;

  /**
   * @param progress told what is measured next
   */
  public Bench(
      Product product, BenchWish wish, BenchQuestions questions, Consumer<Words> progress) {
    this.product = product;
    this.wish = wish;
    this.questions = questions;
    this.progress = progress;
  }

  /**
   * Measures everything. Nothing is left behind but what is to be kept.
   *
   * @throws vn.thuoc.problem.ProblemException when a process that is measured fails
   */
  public BenchResult run() throws Exception {
    Path scratch = scratch();
    try {
      if (wish.published().isPresent()) {
        return answering(scratch).measure(job(wish.published().get(), 0), scratch);
      }
      return run(scratch);
    } finally {
      Folders.delete(scratch);
    }
  }

  private BenchResult run(Path scratch) throws Exception {
    LoadedWarehouses warehouses = new LoadedWarehouses(product, wish, wish.keep().orElse(scratch));
    Path register = warehouses.register();
    int units = warehouses.units(register);
    List<BenchResult.Size> sizes = new ArrayList<>();
    for (int tenths : wish.tenths()) {
      int some = Math.max(1, units * tenths / TEN);
      progress.accept(
          new Words(
              "Nạp và công bố " + some + " đơn vị…",
              "Loading and publishing " + some + " units..."));
      LoadedWarehouses.Loaded loaded = warehouses.of(register, some);
      sizes.add(published(scratch, tenths, loaded));
    }
    int last = sizes.size() - 1;
    Path data = scratch.resolve("data-" + wish.tenths().get(last));
    return answering(scratch).measure(job(data, sizes.get(last).units()), sizes, scratch);
  }

  private Answering answering(Path scratch) {
    return new Answering(product, wish, questions, progress, new Tasks(scratch, wish.memory()));
  }

  private BenchResult.Size published(Path scratch, int tenths, LoadedWarehouses.Loaded loaded)
      throws IOException, InterruptedException {
    Path data = scratch.resolve("data-" + tenths);
    Folders.copy(Path.of(loaded.data()), data);
    Tasks.Done<Publishing.Steps> publish =
        new Tasks(scratch, wish.memory())
            .run(BenchProcess.Task.PUBLISH, job(data, loaded.units()), Publishing.Steps.class);
    return new BenchResult.Size(
        tenths,
        loaded.units(),
        loaded.forms(),
        scores(data),
        loaded.before(),
        loaded.load(),
        publish.run(),
        publish.found().steps());
  }

  private Job job(Path data, int units) {
    return new Job(
        data.toString(),
        product.own().map(Path::toString).orElse(""),
        wish.seed(),
        wish.simulated(),
        units,
        wish.years(),
        List.of(),
        List.of(),
        List.of(),
        0,
        0,
        0,
        0);
  }

  /** On the same disk as what is kept, so that files can be shared. */
  private Path scratch() throws IOException {
    if (wish.keep().isPresent()) {
      Path keep = Files.createDirectories(wish.keep().get());
      return Files.createTempDirectory(keep, "run-");
    }
    return Files.createTempDirectory("thuoc-bench-");
  }

  private static long scores(Path data) {
    try (WarehouseCatalog catalog = WarehouseCatalog.open(new WarehouseLocation(data))) {
      ReleaseReader reader = new ReleaseReader(catalog);
      Release release = reader.find(Optional.empty());
      return reader.pinned(release, "facts.score").map(table -> table.count().orElse(0)).orElse(0L);
    }
  }
}
