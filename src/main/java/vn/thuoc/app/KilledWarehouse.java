package vn.thuoc.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;
import vn.thuoc.warehouse.TableDefinitions;
import vn.thuoc.warehouse.WarehouseCatalog;
import vn.thuoc.warehouse.WarehouseLocation;

/** The warehouse whose commands are killed, the forms sent to it, and what must never be lost. */
final class KilledWarehouse {
  /** A year in which few districts take turns. */
  private static final String YEAR = "2022";

  /** The release that was current and the one that a command may have made. */
  private static final int NEWEST = 2;

  private final Path folder;
  private final Content content;
  private final long seed;
  private final Set<String> acknowledged = new TreeSet<>();
  private final Set<Long> releases = new TreeSet<>();
  private int sent;

  KilledWarehouse(Path folder, Content content, long seed) {
    this.folder = folder;
    this.content = content;
    this.seed = seed;
  }

  /** The real form of La Gi, which simulated ones never stand in for. */
  Path realForm() throws IOException {
    Path real =
        Files.write(
            folder.resolve("la-gi-2022.xlsx"), content.etl().bytes("samples/real/la-gi-2022.xlsx"));
    command("load", real.toString(), "--warehouse", base());
    return real;
  }

  /** New forms of the same units, with other answers each time. */
  String forms(int count) {
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
        base());
    return out;
  }

  /** Runs a command here, which must do its work and leave the warehouse whole. */
  void succeed(String... arguments) {
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
  WarehouseCheck.Found look(String when) {
    return look(when, NEWEST);
  }

  /** As {@link #look}, at all releases: after what may have cleared some away. */
  WarehouseCheck.Found lookAtAll(String when) {
    return look(when, Integer.MAX_VALUE);
  }

  private WarehouseCheck.Found look(String when, int newest) {
    WarehouseCheck.Found found =
        new WarehouseCheck(
                new WarehouseLocation(data()), TableDefinitions.read(content.warehouse()))
            .run(newest);
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

  /** What a release says, whatever way it was computed. */
  List<List<String>> figures() throws IOException {
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
  OptionalLong state(String table) {
    try (WarehouseCatalog catalog = WarehouseCatalog.open(new WarehouseLocation(data()))) {
      return catalog.state(table);
    }
  }

  Path data() {
    return folder.resolve("data");
  }

  private String base() {
    return folder.resolve("base").toString();
  }

  static ProblemException fault(String what) {
    return new ProblemException(
        Problem.error(
            AppError.UNEXPECTED,
            Place.named("bench kill"),
            new Words("Kho số liệu không còn trọn vẹn: " + what, "Not whole: " + what),
            new Words("Đây là lỗi của chương trình.", "This is a fault of the program.")));
  }
}
