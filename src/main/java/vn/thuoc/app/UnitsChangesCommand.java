package vn.thuoc.app;

import java.io.PrintStream;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.thuoc.ingest.register.ChangesReport;
import vn.thuoc.ingest.register.RegisterLoader;
import vn.thuoc.problem.Words;
import vn.thuoc.unit.DefinedUnits;
import vn.thuoc.warehouse.TableDefinitions;

/** {@code thuoc units changes FILE.csv}: takes mergers, splits and renamings. */
@Command(
    name = "changes",
    description =
        "Nạp các lần nhập, chia tách, đổi tên đơn vị (CSV); sai một dòng thì không nạp gì.")
final class UnitsChangesCommand extends ThuocCommand {
  @Parameters(
      paramLabel = "TỆP",
      description =
          "cột: old_code, new_code, date, kind (merger, split, renaming), main (x: đơn vị kế tục"
              + " chính)")
  private Path file;

  UnitsChangesCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  public Integer call() {
    Content content = options().content();
    ChangesReport report =
        new RegisterLoader(
                options().location(),
                TableDefinitions.read(content.warehouse()),
                DefinedUnits.read(content.etl().under("units")))
            .loadChanges(file);
    Terminal terminal = terminal();
    terminal.say(
        report.changed()
            ? new Words(
                "Đã ghi: %d đơn vị nhập vào đơn vị khác, %d chia tách, %d đổi tên."
                    .formatted(report.mergers(), report.splits(), report.renamings()),
                "Recorded: %d units merged, %d split, %d renamed."
                    .formatted(report.mergers(), report.splits(), report.renamings()))
            : new Words(
                "Các thay đổi này đã nạp trước đó; không có gì thay đổi.",
                "These changes were loaded before; nothing changes."));
    if (report.unassigned() > 0) {
      terminal.say(
          new Words(
              report.unassigned()
                  + " đơn vị chia tách không có đơn vị kế tục chính: số liệu không phân bổ theo địa"
                  + " giới hiện nay.",
              report.unassigned()
                  + " split units have no main successor: their figures stay unassigned within"
                  + " today's boundaries."));
    }
    return WELL;
  }
}
