package vn.thuoc.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.simulate.Sent;
import vn.thuoc.simulate.Simulation;
import vn.thuoc.warehouse.Release;

/** A release brought up to date is, row for row, the one that is computed from scratch. */
class ReleaseUpdateTest {

  @Test
  void anUpdateIsWhatIsComputedFromScratch(@TempDir Path first, @TempDir Path second) {
    TestWarehouse updated = new TestWarehouse(first);
    Simulation simulation = ReleaseContent.simulation(updated);
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

    ReleaseContent.load(updated, simulation, before);
    Release one = updated.publish(Optional.empty());
    ReleaseContent.load(updated, simulation, later);
    Release two = updated.publish(Optional.empty());

    TestWarehouse whole = new TestWarehouse(second);
    ReleaseContent.load(whole, simulation, before);
    ReleaseContent.load(whole, simulation, later);
    whole.publish(Optional.empty());

    assertThat(two.inputsHash()).isEqualTo(one.inputsHash());
    // what did not change was not computed: its snapshot is that of the release before
    assertThat(two.snapshots())
        .containsEntry("dimensions.unit", one.snapshots().get("dimensions.unit"));
    Map<String, List<String>> expected = ReleaseContent.of(whole);
    ReleaseContent.of(updated)
        .forEach((table, rows) -> assertThat(rows).as(table).isEqualTo(expected.get(table)));

    Release three = updated.publish(Optional.of("once more"));
    assertThat(new HashMap<>(three.snapshots())).isEqualTo(two.snapshots());
  }
}
