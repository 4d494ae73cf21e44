package vn.thuoc.app;

import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code thuoc} without a command: says what there is. */
@Command(
    name = "thuoc",
    description = "Thước CNTT: kho số liệu, biểu đồ và văn bản đánh giá ứng dụng CNTT.",
    footer = {
      "",
      "Thêm hai lệnh của bộ mã nguồn: «./thuoc demo» dựng, nạp phiếu mẫu rồi mở trang; «./thuoc test» chạy mọi phép kiểm tra."
    })
final class RootCommand extends ThuocCommand {
  @Spec private CommandSpec spec;

  RootCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  public Integer call() {
    CommandLine line = spec.commandLine();
    line.usage(line.getOut());
    return WELL;
  }
}
