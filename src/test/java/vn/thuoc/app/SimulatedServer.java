package vn.thuoc.app;

import java.nio.file.Path;
import vn.thuoc.warehouse.WarehouseLocation;

/** The product as a user runs it: forms simulated, published and served from a folder. */
final class SimulatedServer implements AutoCloseable {
  private final Serving serving;

  private SimulatedServer(Serving serving) {
    this.serving = serving;
  }

  /** Publishes the forms of some units in three years, always the same ones, and serves them. */
  static SimulatedServer start(Path folder) {
    Thuoc thuoc = new Thuoc(folder);
    well(thuoc.run("simulate", "--seed", "5", "--units", "16", "--years", "2020-2022"));
    well(thuoc.run("publish", "--name", "mô phỏng"));
    return new SimulatedServer(
        Serving.start(
            new WarehouseLocation(folder),
            Content.onClassPath(),
            "127.0.0.1",
            0,
            failure -> {
              throw failure;
            }));
  }

  String address() {
    return "http://127.0.0.1:" + serving.port();
  }

  @Override
  public void close() {
    serving.close();
  }

  private static void well(Thuoc.Ran ran) {
    if (ran.code() != 0) {
      throw new AssertionError(ran.toString());
    }
  }
}
