package vn.thuoc.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.simulate.Simulation;
import vn.thuoc.unit.Units;
import vn.thuoc.unit.campaign.Campaigns;

/** Units that take part in a measurement are called to, beside those of the product's campaigns. */
class ExpectedSendersTest {
  @TempDir private Path folder;

  @Test
  void everyUnitThatTakesPartIsExpected() throws IOException {
    Product product = new Product(Optional.empty());
    Instruments instruments = Instruments.read(product.etl().under("instruments"));
    Units units = Units.read(product.etl().under("units"));
    Job job =
        new Job(
            "none",
            "",
            1,
            "nation",
            40,
            List.of(2021, 2022),
            List.of(),
            List.of(),
            List.of(),
            0,
            0,
            0,
            0);
    Simulation simulation = job.simulation(instruments, units, job.seed());

    new ExpectedSenders(job, simulation).write(folder);

    List<List<Object>> expected =
        Campaigns.read(product.etl(folder).under("campaigns"), instruments, units)
            .expected(units)
            .stream()
            .map(one -> List.<Object>of(one.instrument(), one.year(), one.unit().id()))
            .toList();
    assertThat(simulation.batches(job.simulated()))
        .isNotEmpty()
        .allSatisfy(
            batch ->
                assertThat(batch.units())
                    .isNotEmpty()
                    .allSatisfy(
                        unit ->
                            assertThat(expected)
                                .contains(
                                    List.of(batch.instrument().id(), batch.year(), unit.id()))));
    assertThat(expected.stream().distinct().count()).isEqualTo(expected.size());
  }
}
