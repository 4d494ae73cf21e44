package vn.thuoc.ingest.staging;

import java.util.OptionalLong;
import vn.thuoc.definition.DefinitionDigest;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.warehouse.WarehouseCatalog;
import vn.thuoc.warehouse.WarehouseLocation;

/** Tells whether a file would be read today as it was read then. */
public final class DefinitionsHash {
  private DefinitionsHash() {}

  /**
   * SHA-256 in hex over all that decides what is read from a file.
   *
   * @param version the version of the program
   * @param etl the instruments and units defined
   * @param location the warehouse, for the lists of units that were loaded into it
   */
  public static String of(String version, DefinitionFolder etl, WarehouseLocation location) {
    return new DefinitionDigest()
        .add(version)
        .add(etl.under("instruments"), ".yml")
        .add(etl.under("units"), ".yml")
        .add(register(location).toString())
        .hex();
  }

  private static OptionalLong register(WarehouseLocation location) {
    if (!location.exists()) {
      return OptionalLong.empty();
    }
    try (WarehouseCatalog catalog = WarehouseCatalog.open(location)) {
      return catalog.state("audit.unit_load");
    }
  }
}
