package vn.thuoc.bench;

import java.util.ArrayList;
import java.util.List;
import vn.thuoc.warehouse.Engine;
import vn.thuoc.warehouse.LazyEngine;

/**
 * Loads corrected forms, one after the other, and publishes after each, as {@code thuoc load
 * --watch --publish} does.
 */
final class KeepingUp {
  /** How many come, and are published, one by one. */
  static final int FORMS = 3;

  private KeepingUp() {}

  /** What the first took, for which all had to be started, and those after it. */
  record Kept(List<BenchResult.Corrected> corrected) {}

  static Kept run(Job job) throws Exception {
    List<BenchResult.Corrected> kept = new ArrayList<>();
    ApiAnswers server = new ApiAnswers(job.port());
    long last = server.release();
    try (LazyEngine engine = new LazyEngine(() -> Engine.start(job.location(), "local[*]"))) {
      for (int form = 0; form < FORMS; form++) {
        long began = System.nanoTime();
        Correcting.run(job, form);
        double load = (System.nanoTime() - began) / 1e9;
        kept.add(new BenchResult.Corrected(load, Publishing.run(job, engine).steps()));
        // the next comes once this one is seen, so that the server is not at work on it meanwhile
        server.await(last + kept.size(), Answering.PATIENCE_SECONDS);
      }
    }
    return new Kept(kept);
  }
}
