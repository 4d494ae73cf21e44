package vn.thuoc.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import vn.thuoc.app.KillTally.Moment;
import vn.thuoc.app.KillTally.Victim;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;
import vn.thuoc.warehouse.TableDefinitions;
import vn.thuoc.warehouse.WarehouseLocation;

/**
 * Kills commands that write, in the middle of their work, and looks at the warehouse after each
 * kill. Commands are chosen, and moments drawn, by a seed.
 */
final class KillRounds {
  /** Of how many instruments and years forms are sent: one in which few districts take turns. */
  private static final String YEAR = "2022";

  /** The first part of a command's time is the start of Java, during which nothing is written. */
  private static final double EARLIEST = 0.25;

  private static final double LATEST = 1.1;
  private static final long LONGEST_MINUTES = 10;

  private final Path folder;
  private final Content content;
  private final String memory;
  private final Random random;
  private final long seed;
  private final KillTally tally = new KillTally();
  private final Map<Victim, Long> usualMillis = new EnumMap<>(Victim.class);
  private final Set<String> acknowledged = new TreeSet<>();
  private final Set<Long> releases = new TreeSet<>();
  private int sent;

  /**
   * @param folder where everything is written; empty
   * @param memory for the commands, as Java's -Xmx has it
   */
  KillRounds(Path folder, Content content, String memory, long seed) {
    this.folder = folder;
    this.content = content;
    this.memory = memory;
    this.seed = seed;
    this.random = new Random(seed);
  }

  /**
   * Runs all rounds.
   *
   * @throws ProblemException at the first fault
   */
  KillTally run(int times) throws IOException, InterruptedException {
    prepare();
    for (int round = 1; round <= times; round++) {
      round(round);
    }
    assertLikeAFreshBuild();
    return tally;
  }

  /** A first release, and how long each command usually takes. */
  private void prepare() throws IOException, InterruptedException {
    Path real =
        Files.write(
            folder.resolve("la-gi-2022.xlsx"), content.etl().bytes("samples/real/la-gi-2022.xlsx"));
    command("load", real.toString(), "--warehouse", folder.resolve("base").toString());
    usual(Victim.LOAD, real.toString());
    succeed("load", forms(12));
    usual(Victim.PUBLISH);
    succeed("load", forms(3));
    usual(Victim.PUBLISH);
    usual(Victim.MAINTAIN, "--keep", "3", "--safe-hours", "0");
    look("the beginning");
  }

  private void usual(Victim victim, String... arguments) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    Process process = start(victim, List.of(arguments));
    try {
      if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw fault(victim.command() + ": " + Files.readString(log()));
      }
    } finally {
      process.destroyForcibly();
    }
    usualMillis.put(victim, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
  }

  private void round(int round) throws IOException, InterruptedException {
    Victim victim = drawn();
    if (victim == Victim.PUBLISH) {
      succeed("load", forms(1 + random.nextInt(3)));
    }
    List<String> arguments = arguments(victim);
    WarehouseCheck.Found before = look("before round " + round);
    String table = victim == Victim.LOAD ? "audit/load" : "audit/release";
    long versions = versions(table);
    boolean killed = kill(victim, arguments);
    String what = "round " + round + ", " + victim.command();
    WarehouseCheck.Found after = look(what);
    boolean committed =
        versions(table) != versions
            && (victim == Victim.MAINTAIN
                || !after.loaded().equals(before.loaded())
                || !after.releases().equals(before.releases()));
    tally.add(
        victim, killed ? (committed ? Moment.AFTER_COMMIT : Moment.BEFORE_COMMIT) : Moment.ENDED);
    // Every other publication is left to be made good by whatever comes next.
    if (victim == Victim.LOAD || random.nextBoolean()) {
      List<String> again = new ArrayList<>(List.of(victim.command()));
      again.addAll(arguments);
      succeed(again.toArray(String[]::new));
      look(what + ", tried again");
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
      case LOAD -> List.of(forms(1 + random.nextInt(6)));
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
    line.addAll(List.of("--warehouse", data().toString()));
    return ChildCommand.start(memory, log(), line);
  }

  /** New forms of the same units, with other answers each time. */
  private String forms(int count) {
    sent++;
    String out = folder.resolve("sent").resolve(String.valueOf(sent)).toString();
    command(
        "simulate",
        "--seed",
        String.valueOf(seed * 1000 + sent),
        "--years",
        YEAR,
        "--files",
        String.valueOf(count),
        "--out",
        out,
        "--warehouse",
        folder.resolve("base").toString());
    return out;
  }

  private void succeed(String... arguments) {
    List<String> line = new ArrayList<>(List.of(arguments));
    line.addAll(List.of("--warehouse", data().toString()));
    command(line.toArray(String[]::new));
    look(String.join(" ", arguments));
  }

  /** Runs a command here. Files of which some are refused are loaded nevertheless. */
  private static void command(String... arguments) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(said, true, StandardCharsets.UTF_8);
    int code = new CommandLineRunner(print, print).run(arguments);
    if (code != ThuocCommand.WELL
        && !(arguments[0].equals("load") && code == ThuocCommand.REJECTED_INPUT)) {
      throw fault(String.join(" ", arguments) + ": " + said.toString(StandardCharsets.UTF_8));
    }
  }

  /** What is there; it must be whole, and nothing that was there may be gone. */
  private WarehouseCheck.Found look(String when) {
    WarehouseCheck.Found found =
        new WarehouseCheck(
                new WarehouseLocation(data()), TableDefinitions.read(content.warehouse()))
            .run();
    List<String> faults = new ArrayList<>(found.faults());
    acknowledged.stream()
        .filter(id -> !found.loaded().contains(id))
        .forEach(id -> faults.add("lost: " + id));
    releases.stream()
        .filter(id -> !found.releases().contains(id))
        .forEach(id -> faults.add("release " + id + " is gone"));
    if (!faults.isEmpty()) {
      throw fault(when + ": " + String.join("; ", faults.subList(0, Math.min(5, faults.size()))));
    }
    acknowledged.addAll(found.loaded());
    releases.addAll(found.releases());
    return found;
  }

  /** A chain of small releases must have come to what computing everything anew comes to. */
  private void assertLikeAFreshBuild() throws IOException {
    succeed("publish");
    List<List<String>> chain = figures();
    succeed("publish", "--boundaries-on", "2022-12-31");
    if (!figures().equals(chain)) {
      throw fault("small releases came to other figures than computing everything anew");
    }
  }

  private List<List<String>> figures() throws IOException {
    List<List<String>> figures = new ArrayList<>();
    for (String table : List.of("facts.submission", "facts.score", "marts.standing")) {
      Path file = folder.resolve("figures.csv");
      try (PrintStream out = new PrintStream(file.toFile(), StandardCharsets.UTF_8)) {
        new CommandLineRunner(out, System.err)
            .run("export", table, "--warehouse", data().toString());
      }
      figures.add(Files.readAllLines(file).stream().sorted().toList());
    }
    return figures;
  }

  /** Changes whenever a commit was made to the table. */
  private long versions(String table) throws IOException {
    Path metadata = data().resolve("tables").resolve(table).resolve("metadata");
    try (java.util.stream.Stream<Path> files = Files.list(metadata)) {
      return files
          .filter(file -> file.toString().endsWith(".metadata.json"))
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList()
          .hashCode();
    }
  }

  private Path data() {
    return folder.resolve("data");
  }

  private Path log() {
    return folder.resolve("log.txt");
  }

  private static ProblemException fault(String what) {
    return new ProblemException(
        Problem.error(
            AppError.UNEXPECTED,
            Place.named("bench kill"),
            new Words("Kho số liệu không còn trọn vẹn: " + what, "Not whole: " + what),
            new Words("Đây là lỗi của chương trình.", "This is a fault of the program.")));
  }
}
