package vn.thuoc.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.simulate.Sent;
import vn.thuoc.simulate.SimulatedReader;
import vn.thuoc.simulate.Simulation;
import vn.thuoc.simulate.SimulationDefinitions;
import vn.thuoc.warehouse.Release;
import vn.thuoc.warehouse.TableDefinition;
import vn.thuoc.warehouse.TableDefinitions;

/** A release brought up to date is, row for row, the one that is computed from scratch. */
class ReleaseUpdateTest {
  private static final Set<String> OF_THE_LOAD = Set.of("load_id", "loaded_at");

  private static Simulation simulation(TestWarehouse warehouse) {
    return new Simulation(
        SimulationDefinitions.read(
            DefinitionFolder.onClassPath("etl").under("simulation"),
            warehouse.instruments(),
            warehouse.units()),
        warehouse.instruments(),
        warehouse.units(),
        3);
  }

  private static void load(TestWarehouse warehouse, Simulation simulation, List<Sent> sent) {
    SimulatedReader reader = new SimulatedReader(simulation, warehouse.units(), sent);
    warehouse.load(reader::read, reader.files());
  }

  /** What a release says, table by table, without the moments at which files were loaded. */
  private static Map<String, List<String>> content(TestWarehouse warehouse) {
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

  @Test
  void anUpdateIsWhatIsComputedFromScratch(@TempDir Path first, @TempDir Path second) {
    TestWarehouse updated = new TestWarehouse(first);
    Simulation simulation = simulation(updated);
    List<Sent> sent =
        simulation
            .batches(new Simulation.Wish("demo", Optional.of(14), Set.of(2020, 2021, 2022)))
            .stream()
            .flatMap(batch -> simulation.sent(batch).stream())
            .toList();
    // a corrected form, a unit that sends for the first time, and one that is compared with others
    List<Sent> later =
        sent.stream()
            .filter(
                form ->
                    form.revision() > 1
                        || form.equals(sent.get(sent.size() - 1))
                        || form.instrument().id().equals("an-giang-2018-province")
                            && form.year() == 2022)
            .toList();
    List<Sent> before = sent.stream().filter(form -> !later.contains(form)).toList();
    assertThat(later).anyMatch(form -> form.revision() > 1);

    load(updated, simulation, before);
    Release one = updated.publish(Optional.empty());
    load(updated, simulation, later);
    Release two = updated.publish(Optional.empty());

    TestWarehouse whole = new TestWarehouse(second);
    load(whole, simulation, before);
    load(whole, simulation, later);
    whole.publish(Optional.empty());

    assertThat(two.inputsHash()).isEqualTo(one.inputsHash());
    // what did not change was not computed: its snapshot is that of the release before
    assertThat(two.snapshots())
        .containsEntry("dimensions.unit", one.snapshots().get("dimensions.unit"));
    Map<String, List<String>> expected = content(whole);
    content(updated)
        .forEach((table, rows) -> assertThat(rows).as(table).isEqualTo(expected.get(table)));

    Release three = updated.publish(Optional.of("once more"));
    assertThat(new HashMap<>(three.snapshots())).isEqualTo(two.snapshots());
  }
}
