package vn.thuoc.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.thuoc.ingest.register.Register;
import vn.thuoc.ingest.staging.FileOutcome;
import vn.thuoc.ingest.staging.LoadReport;
import vn.thuoc.ingest.staging.Loader;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;
import vn.thuoc.simulate.Sent;
import vn.thuoc.simulate.SimulatedFolder;
import vn.thuoc.simulate.SimulatedReader;
import vn.thuoc.simulate.Simulation;
import vn.thuoc.simulate.SimulationDefinitions;
import vn.thuoc.unit.Units;
import vn.thuoc.warehouse.StagedRows;
import vn.thuoc.warehouse.TableDefinitions;
import vn.thuoc.warehouse.WarehouseCatalog;

/** {@code thuoc simulate --seed N}: forms that nobody sent, for showing and trying the product. */
@Command(
    name = "simulate",
    description =
        "Tạo phiếu mô phỏng của các đơn vị thật, đánh dấu là mô phỏng ở mọi nơi; cùng hạt giống cho"
            + " cùng kết quả.")
final class SimulateCommand extends ThuocCommand {
  @Option(
      names = "--seed",
      paramLabel = "SỐ",
      required = true,
      description = "hạt giống; cùng số cho cùng kết quả trên mọi máy")
  private long seed;

  @Option(
      names = "--scale",
      paramLabel = "QUY_MÔ",
      description = "quy mô trong etl/simulation: demo (mặc định), nation (mọi đơn vị đã nạp)")
  private Optional<String> scale = Optional.empty();

  @Option(
      names = "--units",
      paramLabel = "SỐ",
      description = "chừng ấy đơn vị của quy mô, chọn theo hạt giống")
  private Optional<Integer> units = Optional.empty();

  @Option(
      names = "--years",
      paramLabel = "TỪ-ĐẾN",
      description = "các năm, như 2018-2022 hay 2020 (mặc định: mọi năm của bộ phiếu)")
  private Optional<String> years = Optional.empty();

  @Option(
      names = "--files",
      paramLabel = "SỐ",
      description = "cùng --out: chỉ ghi chừng ấy phiếu, rải đều")
  private Optional<Integer> files = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "THƯ_MỤC",
      description =
          "ghi thành tệp .docx, .xlsx, .csv như đơn vị gửi; không có thì đưa thẳng vào kho số liệu")
  private Optional<Path> out = Optional.empty();

  SimulateCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  public Integer call() {
    Content content = options().content();
    Instruments instruments = Instruments.read(content.etl().under("instruments"));
    Units register = Register.read(content.etl().under("units"), options().location());
    SimulationDefinitions definitions =
        SimulationDefinitions.read(content.etl().under("simulation"), instruments, register);
    Simulation simulation = new Simulation(definitions, instruments, register, seed);
    Set<String> there = there();
    List<Sent> sent =
        simulation.batches(new Simulation.Wish(scale.orElse("demo"), units, years())).stream()
            .flatMap(batch -> simulation.sent(batch).stream())
            .filter(one -> !there.contains(key(one)))
            .toList();
    return out.isPresent()
        ? write(simulation, definitions, register, spread(sent))
        : load(content, simulation, instruments, register, sent);
  }

  private int write(
      Simulation simulation, SimulationDefinitions definitions, Units register, List<Sent> sent) {
    SimulatedFolder folder = new SimulatedFolder(definitions, register, out.orElseThrow(), seed);
    try (Progress progress = Progress.steps(terminal(), sent.size())) {
      for (Sent one : sent) {
        Path file = folder.write(simulation.form(one));
        String name = file.getFileName().toString();
        progress.step(new Words(name, name));
      }
    }
    terminal()
        .say(
            new Words(
                "Đã ghi " + sent.size() + " phiếu mô phỏng vào " + out.get() + ".",
                "Wrote " + sent.size() + " simulated forms to " + out.get() + "."));
    return WELL;
  }

  private int load(
      Content content,
      Simulation simulation,
      Instruments instruments,
      Units register,
      List<Sent> sent) {
    SimulatedReader reader = new SimulatedReader(simulation, register, sent);
    LoadReport report =
        new Loader(
                options().location(),
                TableDefinitions.read(content.warehouse()),
                instruments,
                reader::read)
            .load(reader.files(), file -> {});
    report.outcomes().stream()
        .filter(outcome -> outcome.kind() == FileOutcome.Kind.REFUSED)
        .forEach(outcome -> terminal().print(outcome.problems()));
    long late = sent.stream().filter(Sent::late).count();
    terminal()
        .say(
            new Words(
                "Phiếu mô phỏng: %d mới, %d bản sửa, %d không đổi, %d bị từ chối; %d nộp muộn."
                    .formatted(
                        report.count(FileOutcome.Kind.LOADED),
                        report.count(FileOutcome.Kind.REVISED),
                        report.count(FileOutcome.Kind.UNCHANGED),
                        report.count(FileOutcome.Kind.REFUSED),
                        late),
                "Simulated forms: %d new, %d revised, %d unchanged, %d refused; %d came late."
                    .formatted(
                        report.count(FileOutcome.Kind.LOADED),
                        report.count(FileOutcome.Kind.REVISED),
                        report.count(FileOutcome.Kind.UNCHANGED),
                        report.count(FileOutcome.Kind.REFUSED),
                        late)));
    if (report.anyNew()) {
      terminal()
          .sayNext(
              new Words(
                  "Chạy «thuoc publish» để chấm điểm và công bố.",
                  "Run 'thuoc publish' to score and publish."));
    }
    return report.count(FileOutcome.Kind.REFUSED) > 0 ? REJECTED_INPUT : WELL;
  }

  /** Every so many-th form, so that all instruments and years have their share of the files. */
  private List<Sent> spread(List<Sent> sent) {
    int most = files.orElse(sent.size());
    return most >= sent.size()
        ? sent
        : IntStream.range(0, most).mapToObj(i -> sent.get(i * sent.size() / most)).toList();
  }

  private static String key(Sent sent) {
    return sent.instrument().id() + "/" + sent.year() + "/" + sent.unit().id();
  }

  /** What a unit sent in is never overwritten by something simulated, nor is a file of the demo. */
  private Set<String> there() {
    if (!options().location().exists()) {
      return Set.of();
    }
    try (WarehouseCatalog catalog = WarehouseCatalog.open(options().location())) {
      if (!catalog.has("staging.submission")) {
        return Set.of();
      }
      return new StagedRows(catalog)
          .of("staging.submission").stream().map(SimulateCommand::key).collect(Collectors.toSet());
    }
  }

  private static String key(Map<String, Object> row) {
    return row.get("instrument_id") + "/" + row.get("year") + "/" + row.get("unit_id");
  }

  private Set<Integer> years() {
    Set<Integer> wanted = new TreeSet<>();
    years.ifPresent(
        text -> {
          if (!text.matches("20\\d\\d(-20\\d\\d)?")) {
            throw wrong(text);
          }
          int from = Integer.parseInt(text.substring(0, 4));
          int to = Integer.parseInt(text.substring(text.length() - 4));
          IntStream.rangeClosed(from, to).forEach(wanted::add);
          if (wanted.isEmpty()) {
            throw wrong(text);
          }
        });
    return wanted;
  }

  private static ProblemException wrong(String text) {
    return new ProblemException(
        Problem.error(
            AppError.COMMAND_LINE_WRONG,
            Place.named("--years " + text),
            new Words("Không hiểu các năm này.", "These are no years."),
            new Words("Ghi như 2018-2022 hoặc 2020.", "Write them like 2018-2022 or 2020.")));
  }
}
