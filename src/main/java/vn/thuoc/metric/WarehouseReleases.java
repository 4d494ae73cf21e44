package vn.thuoc.metric;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import vn.thuoc.warehouse.Release;
import vn.thuoc.warehouse.ReleaseReader;
import vn.thuoc.warehouse.TableColumn;
import vn.thuoc.warehouse.TableDefinition;
import vn.thuoc.warehouse.TableDefinitions;

/** The releases of a warehouse, read without Spark. */
public final class WarehouseReleases implements ReleaseSource {
  private static final String MARTS = "marts.";

  private final ReleaseReader reader;
  private final TableDefinitions tables;

  public WarehouseReleases(ReleaseReader reader, TableDefinitions tables) {
    this.reader = reader;
    this.tables = tables;
  }

  @Override
  public OptionalLong newest() {
    return reader
        .current()
        .map(release -> OptionalLong.of(release.id()))
        .orElse(OptionalLong.empty());
  }

  @Override
  public MartSource open(long release) {
    return new Marts(reader.find(java.util.Optional.of(String.valueOf(release))));
  }

  /** The marts of the release of this name or number, or of the current one. */
  public MartSource find(java.util.Optional<String> release) {
    return new Marts(reader.find(release));
  }

  private final class Marts implements MartSource {
    private final Release release;

    Marts(Release release) {
      this.release = release;
    }

    @Override
    public ReleaseStamp release() {
      return new ReleaseStamp(
          release.id(),
          release.name(),
          release.publishedAt(),
          release.dataDate(),
          release.simulated());
    }

    @Override
    public MartTable read(String mart) {
      TableDefinition table = tables.get(MARTS + mart);
      List<String> columns = table.columns().stream().map(TableColumn::name).toList();
      MartTable.Builder rows = MartTable.of(columns);
      for (Map<String, Object> row : reader.rows(release, table.name())) {
        Map<String, Object> values = new HashMap<>();
        row.forEach((column, value) -> values.put(column, value(value)));
        rows.add(values);
      }
      return rows.build();
    }

    /** Whole numbers as Long, decimals without the idle zeros that the table's scale adds. */
    private static Object value(Object value) {
      if (value instanceof BigDecimal decimal) {
        return Values.plain(decimal);
      }
      return value instanceof Integer whole ? Long.valueOf(whole) : value;
    }
  }
}
