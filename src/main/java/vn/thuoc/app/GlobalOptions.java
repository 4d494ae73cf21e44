package vn.thuoc.app;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import vn.thuoc.problem.Language;
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

  Language language() {
    return lang.equalsIgnoreCase("en") ? Language.EN : Language.VI;
  }

  boolean debug() {
    return debug;
  }
}
