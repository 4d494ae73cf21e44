package vn.thuoc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thuoc.ingest.register.Register;
import vn.thuoc.ingest.register.RegisterLoader;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.simulate.Simulation;
import vn.thuoc.simulate.SimulationDefinitions;
import vn.thuoc.unit.DefinedUnits;
import vn.thuoc.unit.Units;
import vn.thuoc.warehouse.StagedRows;
import vn.thuoc.warehouse.TableDefinitions;
import vn.thuoc.warehouse.WarehouseCatalog;
import vn.thuoc.warehouse.WarehouseLocation;

/** Warehouses into which the forms of so many units were loaded, measured while that was done. */
final class LoadedWarehouses {
  /** The day of the register: the last that forms are about. */
  private static final LocalDate REGISTER_DAY = LocalDate.of(2022, 12, 31);

  private static final String MEMORY = "2g";

  private final Product product;
  private final BenchWish wish;
  private final Path folder;

  /**
   * @param folder where to put them, and where earlier ones are found
   */
  LoadedWarehouses(Product product, BenchWish wish, Path folder) {
    this.product = product;
    this.wish = wish;
    this.folder = folder;
  }

  /**
   * One of them.
   *
   * @param data its folder, not to be written to
   * @param units units that take part at most
   * @param forms forms that came in
   * @param before whether an earlier run made it
   * @param load how it went
   */
  record Loaded(String data, int units, long forms, boolean before, BenchResult.Run load) {}

  /** A warehouse with units and nothing else. */
  Path register() throws IOException {
    Path base = folder.resolve(name("register"));
    if (Files.exists(base.resolve("catalog.db"))) {
      return base;
    }
    Path list = Files.createTempFile("thuoc-bench-", ".csv");
    try {
      new RegisterLoader(
              new WarehouseLocation(base),
              TableDefinitions.read(product.warehouse()),
              DefinedUnits.read(product.etl().under("units")))
          .loadList(list(list), Optional.of(REGISTER_DAY), REGISTER_DAY, true);
    } finally {
      Files.delete(list);
    }
    return base;
  }

  /** How many units of the scale there are with this register, or how many were wished for. */
  int units(Path register) {
    Instruments instruments = Instruments.read(product.etl().under("instruments"));
    Units units = Register.read(product.etl().under("units"), new WarehouseLocation(register));
    SimulationDefinitions definitions =
        SimulationDefinitions.read(product.etl().under("simulation"), instruments, units);
    Set<String> there = new HashSet<>();
    new Simulation(definitions, instruments, units, wish.seed())
        .batches(new Simulation.Wish(wish.simulated(), wish.most(), Set.copyOf(wish.years())))
        .forEach(batch -> batch.units().forEach(unit -> there.add(unit.id())));
    return there.size();
  }

  /** Loads the forms of so many units of the scale, unless an earlier run has. */
  Loaded of(Path register, int units) throws IOException, InterruptedException {
    Path place = folder.resolve(name(units + "-units"));
    Path note = place.resolve("loaded.json");
    Path data = place.resolve("data");
    if (Files.exists(note)) {
      Loaded loaded = BenchProcess.read(note, Loaded.class);
      return new Loaded(data.toString(), loaded.units(), loaded.forms(), true, loaded.load());
    }
    Folders.delete(place);
    Folders.copy(register, data);
    MeasuredProcess.Measured load =
        MeasuredProcess.run(
            JavaLine.program(MEMORY, units >= Bench.LARGE, simulate(data, units)),
            place.resolve("load.txt"));
    long forms = forms(data);
    if (forms == 0) {
      throw Failed.process("simulate", load.output());
    }
    Loaded loaded = new Loaded(data.toString(), units, forms, false, BenchResult.Run.of(load));
    BenchProcess.JSON.writeValue(note.toFile(), loaded);
    return loaded;
  }

  private List<String> simulate(Path data, int units) {
    List<String> line = new ArrayList<>(List.of("simulate"));
    line.addAll(List.of("--seed", String.valueOf(wish.seed()), "--scale", wish.simulated()));
    line.addAll(List.of("--units", String.valueOf(units), "--warehouse", data.toString()));
    if (!wish.years().isEmpty()) {
      int last = wish.years().size() - 1;
      line.addAll(List.of("--years", wish.years().get(0) + "-" + wish.years().get(last)));
    }
    line.addAll(product.arguments());
    return line;
  }

  private Path list(Path file) throws IOException {
    if (wish.units().isPresent()) {
      return wish.units().get();
    }
    boolean there =
        wish.register().exists()
            && UnitList.write(file, Register.read(product.etl().under("units"), wish.register()))
                > 0;
    if (!there) {
      UnitList.makeUp(file, wish.madeUp(), Units.read(product.etl().under("units")));
    }
    return file;
  }

  private String name(String what) {
    return "seed-" + wish.seed() + "-" + wish.scale() + "-" + what;
  }

  private static long forms(Path data) {
    try (WarehouseCatalog catalog = WarehouseCatalog.open(new WarehouseLocation(data))) {
      return catalog.has("staging.submission")
          ? new StagedRows(catalog).of("staging.submission").size()
          : 0;
    }
  }
}
