package vn.thuoc.app;

import java.nio.file.Path;
import java.util.List;
import vn.thuoc.ingest.register.Register;
import vn.thuoc.ingest.results.ResultLoader;
import vn.thuoc.ingest.results.ResultReport;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.problem.Words;
import vn.thuoc.warehouse.TableDefinitions;

/** Loads published results of years whose forms are gone. */
final class ResultsLoading {
  private final GlobalOptions options;
  private final Terminal terminal;

  ResultsLoading(GlobalOptions options, Terminal terminal) {
    this.options = options;
    this.terminal = terminal;
  }

  /** Loads the files, results on the scale of this instrument. */
  void load(List<Path> files, String instrumentId) {
    Content content = options.content();
    Instrument instrument = Instruments.read(content.etl().under("instruments")).get(instrumentId);
    ResultLoader loader =
        new ResultLoader(
            options.location(),
            TableDefinitions.read(content.warehouse()),
            Register.read(content.etl().under("units"), options.location()));
    for (Path file : files) {
      say(file, loader.load(file, instrument));
    }
  }

  private void say(Path file, ResultReport report) {
    String said =
        file.getFileName() + ": " + report.rows() + " / " + report.units() + " / " + report.years();
    terminal.say(
        report.changed()
            ? new Words(
                said + " (dòng kết quả / đơn vị / năm) đã nạp.",
                said + " (results / units / years) loaded.")
            : new Words(said + ": không có gì mới.", said + ": nothing new."));
  }
}
