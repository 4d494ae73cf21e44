package vn.thuoc.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thuoc.ingest.register.Register;
import vn.thuoc.problem.Words;
import vn.thuoc.transform.Publisher;
import vn.thuoc.transform.ReleaseDefinitions;
import vn.thuoc.warehouse.Engine;
import vn.thuoc.warehouse.TableDefinitions;

/** Publishes as {@code thuoc publish} does, and notes when each step began. */
final class Publishing {
  private final List<Words> steps = new ArrayList<>();
  private final List<Long> began = new ArrayList<>();

  private Publishing() {}

  /** The steps in their order. */
  record Steps(List<BenchResult.Step> steps) {}

  static Steps run(Job job) {
    return new Publishing().publish(job);
  }

  private Steps publish(Job job) {
    begin(new Words("Khởi động", "Starting"));
    Product product = job.product();
    ReleaseDefinitions definitions =
        ReleaseDefinitions.read(
            TableDefinitions.read(product.warehouse()),
            product.warehouse().under("scoring"),
            product.etl(),
            Register.read(product.etl().under("units"), job.location()));
    try (Engine engine = Engine.start(job.location(), "local[*]")) {
      new Publisher(definitions).publish(engine, Optional.empty(), this::begin);
      began.add(System.nanoTime());
    }
    List<BenchResult.Step> timed = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      double seconds = (began.get(i + 1) - began.get(i)) / 1e9;
      timed.add(new BenchResult.Step(steps.get(i).vi(), steps.get(i).en(), seconds));
    }
    return new Steps(timed);
  }

  private void begin(Words step) {
    steps.add(step);
    began.add(System.nanoTime());
  }
}
