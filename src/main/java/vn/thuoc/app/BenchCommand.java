package vn.thuoc.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.thuoc.bench.Bench;
import vn.thuoc.bench.BenchError;
import vn.thuoc.bench.BenchQuestions;
import vn.thuoc.bench.BenchResult;
import vn.thuoc.bench.BenchWish;
import vn.thuoc.bench.Product;
import vn.thuoc.metric.MetricDefinitions;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/** {@code thuoc bench}: measures how fast the program works on this machine. */
@Command(
    name = "bench",
    description =
        "Đo tốc độ trên máy này: nạp, công bố, trả lời câu hỏi so với Spark và DuckDB, nhiều người"
            + " cùng hỏi. Dùng phiếu mô phỏng trong kho tạm, xong thì xóa.")
final class BenchCommand extends ThuocCommand {
  @Option(
      names = "--scale",
      paramLabel = "demo|nation|SỐ",
      defaultValue = "demo",
      description =
          "quy mô: demo, nation (cả nước), hoặc số đơn vị của cả nước (mặc định: ${DEFAULT-VALUE})")
  private String scale;

  @Option(
      names = "--sizes",
      paramLabel = "SỐ,...",
      split = ",",
      defaultValue = "1,3,10",
      description = "các cỡ, theo phần mười của quy mô (mặc định: ${DEFAULT-VALUE})")
  private List<Integer> sizes;

  @Option(
      names = "--units",
      paramLabel = "TỆP",
      description =
          "danh mục đơn vị như của «units load»; không có thì dùng danh mục đã nạp trong kho, hoặc"
              + " đặt ra đơn vị")
  private Optional<Path> units = Optional.empty();

  @Option(
      names = "--json",
      paramLabel = "TỆP",
      description = "ghi mọi số đo vào tệp này, dạng JSON")
  private Optional<Path> json = Optional.empty();

  @Option(
      names = "--keep",
      paramLabel = "THƯ_MỤC",
      description = "giữ các kho đã nạp ở đây để lần sau không phải nạp lại")
  private Optional<Path> keep = Optional.empty();

  @Option(
      names = "--published",
      paramLabel = "KHO",
      description =
          "chỉ đo việc trả lời, trên kho đã công bố này (chỉ đọc); không nạp, không công bố")
  private Optional<Path> published = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "SỐ",
      defaultValue = "1",
      description = "hạt giống của phiếu mô phỏng (mặc định: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--memory",
      paramLabel = "CỠ",
      defaultValue = "4g",
      description = "bộ nhớ khi công bố, như -Xmx của Java (mặc định: ${DEFAULT-VALUE})")
  private String memory;

  @Option(
      names = "--clients",
      paramLabel = "SỐ",
      defaultValue = "64",
      description = "số người cùng hỏi máy chủ (mặc định: ${DEFAULT-VALUE})")
  private int clients;

  @Option(
      names = "--seconds",
      paramLabel = "SỐ",
      defaultValue = "10",
      description = "họ hỏi trong bao lâu, lúc nguội và lúc nóng (mặc định: ${DEFAULT-VALUE})")
  private int seconds;

  BenchCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  public Integer call() throws Exception {
    Content content = options().content();
    Problems problems = new Problems();
    MetricDefinitions metrics =
        MetricDefinitions.read(content.dashboards().under("metrics"), problems);
    BenchQuestions questions =
        BenchQuestions.read(content.dashboards().under("bench"), metrics, problems);
    problems.orThrow();
    BenchWish wish =
        new BenchWish(
            scale,
            sizes,
            seed,
            memory,
            clients,
            seconds,
            units,
            options().location(),
            keep,
            published);
    Terminal terminal = terminal();
    BenchResult result =
        new Bench(
                new Product(options().definitions()),
                wish,
                questions,
                words -> terminal.err().println(words.in(terminal.language())))
            .run();
    new BenchTables(terminal).print(result);
    json.ifPresent(file -> OutputFile.write(file, result.json()));
    if (!result.agrees()) {
      throw new ProblemException(
          Problem.error(
              BenchError.ANSWERS_DIFFER,
              Place.named("bench"),
              new Words(
                  "Các máy trả lời khác nhau cho cùng một câu hỏi.",
                  "The engines answer the same question differently."),
              new Words(
                  "Xem chỗ khác nhau ở bảng câu hỏi.",
                  "See the differences below the questions.")));
    }
    return WELL;
  }
}
