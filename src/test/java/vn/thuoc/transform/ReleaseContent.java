package vn.thuoc.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.simulate.Sent;
import vn.thuoc.simulate.SimulatedReader;
import vn.thuoc.simulate.Simulation;
import vn.thuoc.simulate.SimulationDefinitions;
import vn.thuoc.warehouse.TableDefinition;
import vn.thuoc.warehouse.TableDefinitions;

/** Releases of simulated forms, to be held against each other. */
final class ReleaseContent {
  private static final Set<String> OF_THE_LOAD = Set.of("load_id", "loaded_at");

  private ReleaseContent() {}

  static Simulation simulation(TestWarehouse warehouse) {
    return new Simulation(
        SimulationDefinitions.read(
            DefinitionFolder.onClassPath("etl").under("simulation"),
            warehouse.instruments(),
            warehouse.units()),
        warehouse.instruments(),
        warehouse.units(),
        3);
  }

  static void load(TestWarehouse warehouse, Simulation simulation, List<Sent> sent) {
    SimulatedReader reader = new SimulatedReader(simulation, warehouse.units(), sent);
    warehouse.load(reader::read, reader.files());
  }

  /** What a release says, table by table, without the moments at which files were loaded. */
  static Map<String, List<String>> of(TestWarehouse warehouse) {
    Map<String, List<String>> content = new TreeMap<>();
    for (TableDefinition table :
        TableDefinitions.read(DefinitionFolder.onClassPath("warehouse")).all()) {
      if (table.pinned()) {
        List<String> rows = new ArrayList<>();
        for (Map<String, Object> row : warehouse.rows(table.name())) {
          Map<String, Object> kept = new TreeMap<>(row);
          kept.keySet().removeAll(OF_THE_LOAD);
          rows.add(kept.toString());
        }
        content.put(table.name(), rows.stream().sorted().toList());
      }
    }
    return content;
  }
}
