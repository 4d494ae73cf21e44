package vn.thuoc.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vn.thuoc.app.KillTally.Moment;
import vn.thuoc.app.KillTally.Victim;
import vn.thuoc.problem.ProblemException;

/**
 * Kills commands that write, in the middle of their work, and looks at the warehouse after each
 * kill. Commands are chosen, and moments drawn, by a seed.
 */
final class KillRounds {
  /** The first part of a command's time is the start of Java, during which nothing is written. */
  private static final double EARLIEST = 0.25;

  private static final double LATEST = 1.1;
  private static final long LONGEST_MINUTES = 10;

  private final Path folder;
  private final String memory;
  private final Random random;
  private final Consumer<String> progress;
  private final KilledWarehouse warehouse;
  private final KillTally tally = new KillTally();
  private final Map<Victim, Long> usualMillis = new EnumMap<>(Victim.class);

  /**
   * @param folder where everything is written; empty
   * @param memory for the commands, as Java's -Xmx has it
   * @param progress told of every round
   */
  KillRounds(Path folder, Content content, String memory, long seed, Consumer<String> progress) {
    this.progress = progress;
    this.folder = folder;
    this.memory = memory;
    this.random = new Random(seed);
    this.warehouse = new KilledWarehouse(folder, content, seed);
  }

  /**
   * Runs all rounds.
   *
   * @throws ProblemException at the first fault
   */
  KillTally run(int times) throws IOException, InterruptedException {
    prepare();
    for (int round = 1; round <= times; round++) {
      progress.accept(round + "/" + times);
      round(round);
    }
    assertLikeAFreshBuild();
    return tally;
  }

  /** A first release, and how long each command usually takes. */
  private void prepare() throws IOException, InterruptedException {
    usual(Victim.LOAD, warehouse.realForm().toString());
    warehouse.succeed("load", warehouse.forms(12));
    usual(Victim.PUBLISH);
    warehouse.succeed("load", warehouse.forms(3));
    usual(Victim.PUBLISH);
    usual(Victim.MAINTAIN, "--keep", "3", "--safe-hours", "0");
    warehouse.look("the beginning");
  }

  private void usual(Victim victim, String... arguments) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    Process process = start(victim, List.of(arguments));
    try {
      if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw KilledWarehouse.fault(victim.command() + ": " + Files.readString(log()));
      }
    } finally {
      process.destroyForcibly();
    }
    usualMillis.put(victim, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
  }

  private void round(int round) throws IOException, InterruptedException {
    Victim victim = drawn();
    if (victim == Victim.PUBLISH) {
      warehouse.succeed("load", warehouse.forms(1 + random.nextInt(3)));
    }
    List<String> arguments = arguments(victim);
    WarehouseCheck.Found before = warehouse.look("before round " + round);
    String table = victim == Victim.LOAD ? "audit.load" : "audit.release";
    OptionalLong state = warehouse.state(table);
    boolean killed = kill(victim, arguments);
    String what = "round " + round + ", " + victim.command();
    WarehouseCheck.Found after =
        victim == Victim.MAINTAIN ? warehouse.lookAtAll(what) : warehouse.look(what);
    boolean committed =
        !warehouse.state(table).equals(state)
            && (victim == Victim.MAINTAIN
                || !after.loaded().equals(before.loaded())
                || !after.releases().equals(before.releases()));
    tally.add(
        victim, killed ? (committed ? Moment.AFTER_COMMIT : Moment.BEFORE_COMMIT) : Moment.ENDED);
    // Every other publication is left to be made good by whatever comes next.
    if (victim == Victim.LOAD || random.nextBoolean()) {
      List<String> again = new ArrayList<>(List.of(victim.command()));
      again.addAll(arguments);
      warehouse.succeed(again.toArray(String[]::new));
      warehouse.look(what + ", tried again");
    }
  }

  private Victim drawn() {
    int draw = random.nextInt(100);
    if (draw < 40) {
      return Victim.LOAD;
    }
    return draw < 85 ? Victim.PUBLISH : Victim.MAINTAIN;
  }

  private List<String> arguments(Victim victim) {
    return switch (victim) {
      case LOAD -> List.of(warehouse.forms(1 + random.nextInt(6)));
      case PUBLISH -> List.of();
      case MAINTAIN ->
          List.of("--keep", String.valueOf(2 + random.nextInt(3)), "--safe-hours", "0");
    };
  }

  /** Whether the command was still at work. */
  private boolean kill(Victim victim, List<String> arguments)
      throws IOException, InterruptedException {
    double share = EARLIEST + random.nextDouble() * (LATEST - EARLIEST);
    Process process = start(victim, arguments);
    try {
      return !process.waitFor((long) (usualMillis.get(victim) * share), TimeUnit.MILLISECONDS);
    } finally {
      process.destroyForcibly();
      process.waitFor();
    }
  }

  private Process start(Victim victim, List<String> arguments) throws IOException {
    List<String> line = new ArrayList<>(List.of(victim.command()));
    line.addAll(arguments);
    line.addAll(List.of("--warehouse", warehouse.data().toString()));
    return ChildCommand.start(memory, log(), line);
  }

  /** A chain of small releases must have come to what computing everything anew comes to. */
  private void assertLikeAFreshBuild() throws IOException {
    warehouse.lookAtAll("the end");
    warehouse.succeed("publish");
    List<List<String>> chain = warehouse.figures();
    warehouse.succeed("publish", "--boundaries-on", "2022-12-31");
    if (!warehouse.figures().equals(chain)) {
      throw KilledWarehouse.fault(
          "small releases came to other figures than computing everything anew");
    }
  }

  private Path log() {
    return folder.resolve("log.txt");
  }
}
