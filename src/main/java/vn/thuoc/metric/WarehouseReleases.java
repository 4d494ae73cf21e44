package vn.thuoc.metric;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.warehouse.PinnedTable;
import vn.thuoc.warehouse.Release;
import vn.thuoc.warehouse.ReleaseReader;
import vn.thuoc.warehouse.TableColumn;
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
  public OptionalLong state() {
    return reader.state();
  }

  @Override
  public Optional<ProblemException> gone(String nameOrNumber) {
    boolean known =
        reader.releases().stream()
            .anyMatch(release -> !release.readable() && release.goesBy(nameOrNumber));
    try {
      if (known) {
        reader.find(Optional.of(nameOrNumber));
      }
      return Optional.empty();
    } catch (ProblemException e) {
      return Optional.of(e);
    }
  }

  @Override
  public List<ReleaseStamp> all() {
    return reader.releases().stream()
        .filter(Release::readable)
        .map(WarehouseReleases::stamp)
        .toList();
  }

  @Override
  public MartSource open(long release) {
    return find(Optional.of(String.valueOf(release)));
  }

  /** The marts of the release of this name or number, or of the current one. */
  public MartSource find(Optional<String> release) {
    return new Marts(reader.find(release));
  }

  private static ReleaseStamp stamp(Release release) {
    return new ReleaseStamp(
        release.id(),
        release.name(),
        release.publishedAt(),
        release.dataDate(),
        release.simulated());
  }

  private final class Marts implements MartSource {
    private final Release release;
    private final Map<String, Optional<PinnedTable>> pinned = new ConcurrentHashMap<>();

    Marts(Release release) {
      this.release = release;
    }

    @Override
    public ReleaseStamp release() {
      return stamp(release);
    }

    @Override
    public List<String> columns(String mart) {
      return tables.get(MARTS + mart).columns().stream().map(TableColumn::name).toList();
    }

    @Override
    public OptionalLong version(String mart) {
      Optional<Long> snapshot = Optional.ofNullable(release.snapshots().get(MARTS + mart));
      return snapshot.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    @Override
    public OptionalLong rows(String mart) {
      return pinned(mart).map(PinnedTable::count).orElse(OptionalLong.of(0));
    }

    @Override
    public MartTable read(String mart, List<String> columns) {
      return table(pinned(mart), mart, columns, Map.of());
    }

    @Override
    public MartTable lookup(String mart, List<String> columns, Map<String, List<String>> values) {
      return table(pinned(mart), mart, columns, values);
    }

    private Optional<PinnedTable> pinned(String mart) {
      return pinned.computeIfAbsent(mart, name -> reader.pinned(release, MARTS + name));
    }

    private MartTable table(
        Optional<PinnedTable> pinned,
        String mart,
        List<String> wanted,
        Map<String, List<String>> values) {
      List<String> known = columns(mart);
      List<String> columns = wanted.stream().filter(known::contains).toList();
      MartTable.Builder rows = MartTable.of(columns);
      pinned.ifPresent(table -> table.rows(columns, values, row -> rows.add(plain(row))));
      return rows.build();
    }

    /** Whole numbers as Long, days and times as text; what else there is stays as it is. */
    private static Object[] plain(Object[] row) {
      for (int i = 0; i < row.length; i++) {
        if (row[i] instanceof Integer whole) {
          row[i] = Long.valueOf(whole);
        } else if (row[i] instanceof CharSequence
            || row[i] instanceof java.time.temporal.Temporal) {
          row[i] = row[i].toString();
        }
      }
      return row;
    }
  }
}
