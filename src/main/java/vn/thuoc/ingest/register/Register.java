package vn.thuoc.ingest.register;

import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.problem.Problems;
import vn.thuoc.unit.DefinedUnits;
import vn.thuoc.unit.Units;
import vn.thuoc.warehouse.WarehouseCatalog;
import vn.thuoc.warehouse.WarehouseLocation;

/** The one register that all commands see: defined units and the official lists of a warehouse. */
public final class Register {
  private final DefinedUnits defined;

  public Register(DefinedUnits defined) {
    this.defined = defined;
  }

  /**
   * Reads the units of {@code folder} and joins them with what is loaded.
   *
   * @throws vn.thuoc.problem.ProblemException when definitions are wrong, or contradict what is
   *     loaded
   */
  public static Units read(DefinitionFolder folder, WarehouseLocation location) {
    return new Register(DefinedUnits.read(folder)).at(location);
  }

  /** The register of a warehouse, which need not be there yet. */
  public Units at(WarehouseLocation location) {
    if (!location.exists()) {
      return defined.units();
    }
    try (WarehouseCatalog catalog = WarehouseCatalog.open(location)) {
      Problems problems = new Problems();
      Units units =
          new RegisterTables(catalog).read().joined(defined, StagedRegister::placed, problems);
      problems.orThrow();
      return units;
    }
  }
}
