package vn.thuoc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.thuoc.ingest.register.Register;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.problem.Words;
import vn.thuoc.transform.Publisher;
import vn.thuoc.transform.ReleaseDefinitions;
import vn.thuoc.unit.Units;
import vn.thuoc.warehouse.Engine;
import vn.thuoc.warehouse.LazyEngine;
import vn.thuoc.warehouse.TableDefinitions;

/** Publishes as {@code thuoc publish} does, and notes when each step began. */
final class Publishing {
  private final List<Words> steps = new ArrayList<>();
  private final List<Long> began = new ArrayList<>();

  private Publishing() {}

  /** The steps in their order. */
  record Steps(List<BenchResult.Step> steps) {}

  static Steps run(Job job) throws IOException {
    try (LazyEngine engine = new LazyEngine(() -> Engine.start(job.location(), "local[*]"))) {
      return run(job, engine);
    }
  }

  static Steps run(Job job, Supplier<Engine> engine) throws IOException {
    return new Publishing().publish(job, engine);
  }

  private Steps publish(Job job, Supplier<Engine> engine) throws IOException {
    begin(new Words("Khởi động", "Starting"));
    ReleaseDefinitions definitions = definitions(job);
    new Publisher(definitions).publish(engine.get(), Optional.empty(), this::begin);
    began.add(System.nanoTime());
    List<BenchResult.Step> timed = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      double seconds = (began.get(i + 1) - began.get(i)) / 1e9;
      timed.add(new BenchResult.Step(steps.get(i).vi(), steps.get(i).en(), seconds));
    }
    return new Steps(timed);
  }

  private static ReleaseDefinitions definitions(Job job) throws IOException {
    Path expected = Files.createTempDirectory("thuoc-bench-");
    try {
      Product product = job.product();
      Units units = Register.read(product.etl().under("units"), job.location());
      if (job.scale().equals(BenchWish.NATION)) {
        Instruments instruments = Instruments.read(product.etl().under("instruments"));
        new ExpectedSenders(job, job.simulation(instruments, units, job.seed())).write(expected);
      }
      return ReleaseDefinitions.read(
          TableDefinitions.read(product.warehouse()),
          product.warehouse().under("scoring"),
          product.etl(expected),
          units);
    } finally {
      Folders.delete(expected);
    }
  }

  private void begin(Words step) {
    steps.add(step);
    began.add(System.nanoTime());
  }
}
