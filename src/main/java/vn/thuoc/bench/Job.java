package vn.thuoc.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.simulate.Simulation;
import vn.thuoc.simulate.SimulationDefinitions;
import vn.thuoc.unit.Units;
import vn.thuoc.warehouse.WarehouseLocation;

/**
 * What a process of a measurement is to do. It goes from process to process as a file.
 *
 * @param warehouse folder of the warehouse
 * @param definitions folder of one's own definitions; empty for none
 * @param seed what the simulated forms are drawn from
 * @param scale which scale of {@code etl/simulation}
 * @param units how many units of it
 * @param years years of the forms; empty for all of the scale
 * @param choices what questions ask about
 * @param questions what to ask, not yet with what is chosen
 * @param addresses what clients ask a server for
 * @param port of that server
 * @param clients how many ask at once
 * @param seconds for how long
 * @param everyMilliseconds each of them asks once in so long; 0 for as often as it gets answers
 */
record Job(
    String warehouse,
    String definitions,
    long seed,
    String scale,
    int units,
    List<Integer> years,
    List<BenchQuestions.Choice> choices,
    List<Asked> questions,
    List<String> addresses,
    int port,
    int clients,
    int seconds,
    int everyMilliseconds) {

  /** A question as a file keeps it. */
  record Asked(String id, String sql) {}

  WarehouseLocation location() {
    return new WarehouseLocation(Path.of(warehouse));
  }

  Product product() {
    return new Product(Optional.of(definitions).filter(text -> !text.isEmpty()).map(Path::of));
  }

  /** What is simulated, drawn from this seed. */
  Simulation simulation(Instruments instruments, Units known, long from) {
    return new Simulation(
        SimulationDefinitions.read(product().etl().under("simulation"), instruments, known),
        instruments,
        known,
        from);
  }

  /** Which part of it. */
  Simulation.Wish simulated() {
    return new Simulation.Wish(scale, Optional.of(units), Set.copyOf(years));
  }

  Job asking(List<BenchQuestions.Choice> toChoose, List<BenchQuestion> toAsk) {
    List<Asked> asked =
        toAsk.stream().map(question -> new Asked(question.id(), question.sql())).toList();
    return new Job(
        warehouse,
        definitions,
        seed,
        scale,
        units,
        years,
        toChoose,
        asked,
        addresses,
        port,
        clients,
        seconds,
        everyMilliseconds);
  }

  Job loading(List<String> toAsk, int at, int many, int howLong, int howOften) {
    return new Job(
        warehouse,
        definitions,
        seed,
        scale,
        units,
        years,
        choices,
        questions,
        toAsk,
        at,
        many,
        howLong,
        howOften);
  }
}
