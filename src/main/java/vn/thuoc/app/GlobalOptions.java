package vn.thuoc.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;
import vn.thuoc.warehouse.WarehouseLocation;

/** Options that every command takes. */
final class GlobalOptions {
  @Option(
      names = "--warehouse",
      paramLabel = "DIR",
      description = "thư mục kho số liệu (mặc định: ${DEFAULT-VALUE})",
      defaultValue = "warehouse/data")
  private Path warehouse;

  @Option(
      names = "--lang",
      paramLabel = "vi|en",
      description = "ngôn ngữ thông báo (mặc định: ${DEFAULT-VALUE})",
      defaultValue = "vi")
  private String lang;

  @Option(
      names = "--definitions",
      paramLabel = "DIR",
      description =
          "thư mục định nghĩa riêng (etl/, warehouse/, dashboards/ như của chương trình), dùng thêm")
  private Optional<Path> definitions = Optional.empty();

  @Option(names = "--debug", description = "in cả dấu vết lỗi của chương trình")
  private boolean debug;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "in hướng dẫn của lệnh này")
  private boolean help;

  WarehouseLocation location() {
    return new WarehouseLocation(warehouse);
  }

  /**
   * What the program works by, with the folder of one's own on top.
   *
   * @throws ProblemException when that folder is not there
   */
  Content content() {
    definitions
        .filter(folder -> !Files.isDirectory(folder))
        .ifPresent(
            folder -> {
              throw new ProblemException(
                  Problem.error(
                      AppError.FILE_NOT_FOUND,
                      Place.named(folder.toString()),
                      new Words("Không có thư mục định nghĩa này.", "There is no such folder."),
                      new Words("Kiểm tra lại đường dẫn.", "Check the path.")));
            });
    return definitions.map(Content.onClassPath()::plus).orElseGet(Content::onClassPath);
  }

  /** The folder of one's own definitions, when one was named. */
  Optional<Path> definitions() {
    return definitions;
  }

  Language language() {
    return lang.equalsIgnoreCase("en") ? Language.EN : Language.VI;
  }

  boolean debug() {
    return debug;
  }
}
