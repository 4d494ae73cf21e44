package vn.thuoc.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.instrument.description.Describer;
import vn.thuoc.instrument.description.InstrumentJson;
import vn.thuoc.instrument.description.InstrumentSummary;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Words;

/** {@code thuoc instruments}: which instruments there are, and everything about one of them. */
@Command(
    name = "instruments",
    description = "Liệt kê các bộ phiếu, hoặc in câu hỏi, cách chấm, chỗ mâu thuẫn của một bộ.")
final class InstrumentsCommand extends ThuocCommand {
  private static final int USUAL_WIDTH = 100;

  @Parameters(
      arity = "0..1",
      paramLabel = "BỘ_PHIẾU",
      description = "mã bộ phiếu; không nêu thì liệt kê tất cả")
  private Optional<String> instrument;

  @Option(
      names = "--format",
      paramLabel = "DẠNG",
      description =
          "cho danh sách: table (mặc định), csv, json; cho một bộ: text (mặc định), markdown, json")
  private Optional<String> format;

  @Option(names = "--out", paramLabel = "TỆP", description = "ghi vào tệp này thay vì in ra")
  private Optional<Path> out;

  @Option(
      names = "--width",
      paramLabel = "SỐ",
      description = "số ký tự một dòng của dạng text (mặc định: bề rộng cửa sổ lệnh, hoặc 100)")
  private Optional<Integer> width;

  InstrumentsCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  public Integer call() {
    Instruments instruments = Instruments.read(options().content().etl().under("instruments"));
    Describer describer = new Describer(options().language());
    byte[] written =
        instrument
            .map(
                id ->
                    InstrumentFormat.named(format.orElse("text"))
                        .write(
                            describer.describe(instruments.get(id)), options().language(), width()))
            .orElseGet(
                () ->
                    list(
                        instruments.all().stream()
                            .map(describer::describe)
                            .map(InstrumentSummary::of)
                            .toList()));
    if (out.isPresent()) {
      OutputFile.write(out.get(), written);
      terminal().say(new Words("Đã ghi " + out.get() + ".", "Wrote " + out.get() + "."));
    } else {
      terminal().out().writeBytes(written);
      terminal().out().flush();
    }
    return WELL;
  }

  private int width() {
    return width.orElseGet(
        () ->
            Optional.ofNullable(System.getenv("COLUMNS"))
                .filter(columns -> columns.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .orElse(USUAL_WIDTH));
  }

  private byte[] list(List<InstrumentSummary> summaries) {
    Language language = options().language();
    RowFormat chosen = RowFormat.named(format.orElse("table"), List.of(RowFormat.values()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(bytes, false, StandardCharsets.UTF_8);
    switch (chosen) {
      case TABLE ->
          chosen.write(
              stream,
              InstrumentColumn.headers(language),
              summaries.stream()
                  .map(summary -> InstrumentColumn.rowForPeople(summary, language))
                  .toList());
      case CSV ->
          chosen.write(
              stream,
              InstrumentColumn.names(),
              summaries.stream().map(InstrumentColumn::rowForPrograms).toList());
      case JSON -> stream.writeBytes(InstrumentJson.write(summaries));
    }
    stream.flush();
    return bytes.toByteArray();
  }
}
