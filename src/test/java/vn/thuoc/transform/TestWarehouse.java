package vn.thuoc.transform;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.ingest.ReadResult;
import vn.thuoc.ingest.staging.LoadReport;
import vn.thuoc.ingest.staging.Loader;
import vn.thuoc.ingest.staging.SentFile;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.unit.Units;
import vn.thuoc.warehouse.Engine;
import vn.thuoc.warehouse.Release;
import vn.thuoc.warehouse.ReleaseReader;
import vn.thuoc.warehouse.TableDefinitions;
import vn.thuoc.warehouse.WarehouseCatalog;
import vn.thuoc.warehouse.WarehouseLocation;

/** A real warehouse in a folder of the test's own, with the product's definitions. */
public final class TestWarehouse {
  private final WarehouseLocation location;
  private final ReleaseDefinitions definitions;

  public TestWarehouse(Path directory) {
    this(directory, DefinitionFolder.onClassPath("etl"));
  }

  /** With instruments and units of another folder. */
  public TestWarehouse(Path directory, DefinitionFolder etl) {
    this(directory, etl, TableDefinitions.read(DefinitionFolder.onClassPath("warehouse")));
  }

  /** With other definitions of tables too. */
  public TestWarehouse(Path directory, DefinitionFolder etl, TableDefinitions tables) {
    this.location = new WarehouseLocation(directory);
    this.definitions =
        ReleaseDefinitions.read(
            tables,
            DefinitionFolder.onClassPath("warehouse").under("scoring"),
            etl,
            Units.read(etl.under("units")));
  }

  public WarehouseLocation location() {
    return location;
  }

  public Instruments instruments() {
    return definitions.instruments();
  }

  public Units units() {
    return definitions.units();
  }

  public LoadReport load(Function<Path, ReadResult> reader, Path... files) {
    return new Loader(location, definitions.tables(), definitions.instruments(), reader)
        .load(List.of(files));
  }

  /** Loads forms that came in on days of their own. */
  public LoadReport load(Function<Path, ReadResult> reader, List<SentFile> files) {
    return new Loader(location, definitions.tables(), definitions.instruments(), reader)
        .load(files, file -> {});
  }

  /** Publishes with an engine of its own, closed afterwards. */
  public Release publish(Optional<String> name) {
    try (Engine engine = Engine.start(location, "local[2]")) {
      return new Publisher(definitions).publish(engine, name, step -> {});
    }
  }

  /** Publishes as is done with very many forms. */
  Release publishAsMany() {
    try (Engine engine = Engine.start(location, "local[2]")) {
      return new Publisher(definitions, LocalDate.now(), 0)
          .publish(engine, Optional.empty(), step -> {});
    }
  }

  public List<Map<String, Object>> rows(String table) {
    return rows(table, Optional.empty());
  }

  public List<Map<String, Object>> rows(String table, Optional<String> release) {
    try (WarehouseCatalog catalog = WarehouseCatalog.open(location)) {
      ReleaseReader reader = new ReleaseReader(catalog);
      return reader.rows(reader.find(release), table);
    }
  }

  public List<Release> releases() {
    try (WarehouseCatalog catalog = WarehouseCatalog.open(location)) {
      return new ReleaseReader(catalog).releases();
    }
  }
}
