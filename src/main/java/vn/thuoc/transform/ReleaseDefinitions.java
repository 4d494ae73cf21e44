package vn.thuoc.transform;

import java.util.Map;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.unit.Units;
import vn.thuoc.warehouse.TableDefinitions;

/**
 * All definitions that a release is computed by.
 *
 * @param tables tables and checks
 * @param scoring the folder of the queries that feed scoring
 * @param instruments the instruments
 * @param instrumentTexts file name to text of the instruments, for workers
 * @param units the register of units
 */
public record ReleaseDefinitions(
    TableDefinitions tables,
    DefinitionFolder scoring,
    Instruments instruments,
    Map<String, String> instrumentTexts,
    Units units) {
  public ReleaseDefinitions {
    instrumentTexts = Map.copyOf(instrumentTexts);
  }
}
