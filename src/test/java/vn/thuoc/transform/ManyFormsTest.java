package vn.thuoc.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.simulate.Sent;
import vn.thuoc.simulate.Simulation;

/** What is worked on in many pieces and through files is, row for row, what fits in memory. */
class ManyFormsTest {
  @Test
  void manyFormsGiveTheSameRowsAsFew(@TempDir Path first, @TempDir Path second) {
    TestWarehouse few = new TestWarehouse(first);
    Simulation simulation = ReleaseContent.simulation(few);
    List<Sent> sent =
        simulation
            .batches(new Simulation.Wish("demo", Optional.of(14), Set.of(2021, 2022)))
            .stream()
            .flatMap(batch -> simulation.sent(batch).stream())
            .toList();
    ReleaseContent.load(few, simulation, sent);
    few.publish(Optional.empty());

    TestWarehouse many = new TestWarehouse(second);
    ReleaseContent.load(many, simulation, sent);
    many.publishAsMany();

    Map<String, List<String>> expected = ReleaseContent.of(few);
    assertThat(expected.get("marts.form_answer")).hasSizeGreaterThan(1_000);
    assertThat(expected.get("marts.level_step")).isNotEmpty();
    ReleaseContent.of(many)
        .forEach((table, rows) -> assertThat(rows).as(table).isEqualTo(expected.get(table)));
    assertThat(second.resolve("scratch")).doesNotExist();
  }
}
