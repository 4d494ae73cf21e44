package vn.thuoc.app;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.thuoc.warehouse.Release;
import vn.thuoc.warehouse.ReleaseReader;
import vn.thuoc.warehouse.WarehouseCatalog;

/** {@code thuoc releases}: what was published so far. */
@Command(name = "releases", description = "Liệt kê các kỳ công bố; so sánh hai kỳ.")
final class ReleasesCommand extends ThuocCommand {
  private static final List<String> COLUMNS =
      List.of(
          "release_id",
          "name",
          "published_at",
          "data_date",
          "submissions",
          "simulated",
          "state",
          "pinned");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

  @Option(
      names = "--format",
      paramLabel = "table|csv|json",
      defaultValue = "table",
      description = "dạng in (mặc định: ${DEFAULT-VALUE})")
  private String format;

  ReleasesCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  public Integer call() {
    RowFormat rowFormat = RowFormat.named(format, List.of(RowFormat.values()));
    try (WarehouseCatalog catalog = WarehouseCatalog.open(options().location())) {
      ReleaseReader reader = new ReleaseReader(catalog);
      List<Release> releases = reader.releases();
      long current = releases.isEmpty() ? 0 : releases.get(releases.size() - 1).id();
      List<Map<String, Object>> rows =
          releases.stream().map(release -> row(release, current)).toList();
      if (rowFormat == RowFormat.TABLE) {
        new ReleaseTable(rows).print(terminal());
      } else {
        rowFormat.write(terminal().out(), COLUMNS, rows);
      }
    }
    return WELL;
  }

  private static Map<String, Object> row(Release release, long current) {
    Map<String, Object> row = new HashMap<>();
    row.put("release_id", release.id());
    row.put("name", release.name());
    row.put("published_at", minute(release.publishedAt()));
    row.put("data_date", release.dataDate());
    row.put("submissions", release.submissions());
    row.put("simulated", release.simulated());
    row.put("state", state(release, current));
    row.put("pinned", release.pinned());
    return row;
  }

  private static String state(Release release, long current) {
    if (release.id() == current) {
      return "current";
    }
    return release.readable() ? "readable" : "expired";
  }

  private static String minute(Instant instant) {
    return MINUTE.format(instant);
  }
}
