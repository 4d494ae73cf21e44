package vn.thuoc.app;

import java.io.PrintStream;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.thuoc.ingest.register.Register;
import vn.thuoc.ingest.template.TemplateFormat;
import vn.thuoc.ingest.template.TemplateWriter;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;
import vn.thuoc.unit.Units;

/** {@code thuoc template ID}: an empty form for a unit to fill in. */
@Command(name = "template", description = "Ghi một phiếu trống để gửi cho đơn vị điền.")
final class TemplateCommand extends ThuocCommand {
  @Parameters(paramLabel = "BỘ_PHIẾU", description = "mã bộ phiếu, như binh-thuan-2022-district")
  private String instrument;

  @Option(
      names = "--out",
      paramLabel = "TỆP",
      required = true,
      description = "tệp .xlsx, .docx hoặc .csv sẽ ghi")
  private Path out;

  TemplateCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  public Integer call() {
    if (TemplateFormat.of(out).isEmpty()) {
      throw new ProblemException(
          Problem.error(
              AppError.FORMAT_UNKNOWN,
              Place.named(out.toString()),
              new Words(
                  "Phiếu trống ghi được dạng .xlsx, .docx và .csv.",
                  "Templates are written as .xlsx, .docx and .csv."),
              new Words(
                  "Đặt tên tệp kết thúc bằng một trong ba đuôi đó.",
                  "Give a name that ends in one of these.")));
    }
    Content content = options().content();
    Units units = Register.read(content.etl().under("units"), options().location());
    new TemplateWriter()
        .write(Instruments.read(content.etl().under("instruments")).get(instrument), units, out);
    terminal().say(new Words("Đã ghi " + out + ".", "Wrote " + out + "."));
    return WELL;
  }
}
