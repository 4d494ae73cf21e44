package vn.thuoc.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.CloseableIterable;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;

/** Reads releases and the tables that they pin, without Spark. */
public final class ReleaseReader {
  static final String RELEASES = "audit.release";

  private final WarehouseCatalog catalog;

  public ReleaseReader(WarehouseCatalog catalog) {
    this.catalog = catalog;
  }

  /** All releases, oldest first. */
  public List<Release> releases() {
    if (!catalog.has(RELEASES)) {
      return List.of();
    }
    List<Release> releases = new ArrayList<>();
    for (Map<String, Object> row : rows(catalog.table(RELEASES), Optional.empty())) {
      releases.add(release(row));
    }
    releases.sort(Comparator.comparingLong(Release::id));
    return releases;
  }

  public Optional<Release> current() {
    List<Release> all = releases();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** The release of this name or number, or the current one when none is named. */
  public Release find(Optional<String> wanted) {
    List<Release> all = releases();
    if (all.isEmpty()) {
      throw problem(
          WarehouseError.NO_RELEASE_YET,
          new Words("Chưa có kỳ công bố nào.", "Nothing has been published yet."),
          new Words(
              "Chạy «thuoc load TỆP» rồi «thuoc publish».",
              "Run 'thuoc load FILE', then 'thuoc publish'."));
    }
    if (wanted.isEmpty()) {
      return all.get(all.size() - 1);
    }
    Release found =
        named(all, wanted.get())
            .orElseThrow(
                () ->
                    problem(
                        WarehouseError.RELEASE_UNKNOWN,
                        new Words(
                            "Không có kỳ công bố «" + wanted.get() + "».",
                            "There is no release '" + wanted.get() + "'."),
                        useOneOf(all)));
    if (!found.readable()) {
      throw expired(found, all);
    }
    return found;
  }

  /** The release of this name or number, readable or not. */
  static Optional<Release> named(List<Release> all, String nameOrNumber) {
    return all.stream()
        .filter(release -> release.goesBy(nameOrNumber))
        .reduce((first, second) -> second);
  }

  private static ProblemException expired(Release release, List<Release> all) {
    return problem(
        WarehouseError.RELEASE_EXPIRED,
        new Words(
            "Kỳ công bố «" + release.name() + "» đã được dọn khỏi kho số liệu.",
            "Release '" + release.name() + "' was cleared out of the warehouse."),
        useOneOf(all));
  }

  private static Words useOneOf(List<Release> all) {
    String known =
        String.join(", ", all.stream().filter(Release::readable).map(Release::name).toList());
    return new Words("Dùng một trong: " + known + ".", "Use one of: " + known + ".");
  }

  /** What changes with every change of the list of releases; nothing before the first. */
  public OptionalLong state() {
    return catalog.state(RELEASES);
  }

  /** The rows of a table as the release pins it: column to value, absent where there is none. */
  public List<Map<String, Object>> rows(Release release, String table) {
    return Optional.ofNullable(release.snapshots().get(table))
        .map(snapshot -> rows(catalog.table(table), Optional.of(snapshot)))
        .orElse(List.of());
  }

  /** As {@link #rows(Release, String)}, one row after the other; to be closed. */
  public Stream<Map<String, Object>> stream(Release release, String table) {
    return Optional.ofNullable(release.snapshots().get(table))
        .map(snapshot -> stream(IcebergGenerics.read(catalog.table(table)).useSnapshot(snapshot)))
        .orElse(Stream.empty());
  }

  /** As {@link #rows(Release, String)}, with these columns alone. */
  public List<Map<String, Object>> rows(Release release, String table, List<String> columns) {
    return Optional.ofNullable(release.snapshots().get(table))
        .map(snapshot -> rows(catalog.table(table), Optional.of(snapshot), columns))
        .orElse(List.of());
  }

  /** A table as the release pins it; nothing when the release does not have it. */
  public Optional<PinnedTable> pinned(Release release, String table) {
    return Optional.ofNullable(release.snapshots().get(table))
        .map(snapshot -> new PinnedTable(catalog.table(table), snapshot));
  }

  /** All columns of a table as it is now, or as it was at a snapshot. */
  static List<Map<String, Object>> rows(Table table, Optional<Long> snapshot) {
    return rows(table, snapshot, List.of());
  }

  /** With some columns alone, or with all when none are named. */
  static List<Map<String, Object>> rows(
      Table table, Optional<Long> snapshot, List<String> columns) {
    if (table.currentSnapshot() == null && snapshot.isEmpty()) {
      return List.of();
    }
    IcebergGenerics.ScanBuilder scan = IcebergGenerics.read(table);
    if (!columns.isEmpty()) {
      scan.select(columns.toArray(String[]::new));
    }
    snapshot.ifPresent(scan::useSnapshot);
    return rows(scan);
  }

  /** What a scan gives, one row after the other; to be closed. */
  static Stream<Map<String, Object>> stream(IcebergGenerics.ScanBuilder scan) {
    CloseableIterable<Record> records = scan.build();
    return StreamSupport.stream(records.spliterator(), false)
        .map(ReleaseReader::row)
        .onClose(
            () -> {
              try {
                records.close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /** What a scan gives: column to value, absent where there is none. */
  static List<Map<String, Object>> rows(IcebergGenerics.ScanBuilder scan) {
    try (Stream<Map<String, Object>> rows = stream(scan)) {
      return rows.collect(Collectors.toCollection(ArrayList::new));
    }
  }

  private static Map<String, Object> row(Record record) {
    Map<String, Object> row = new HashMap<>();
    record
        .struct()
        .fields()
        .forEach(
            field -> {
              Object value = record.getField(field.name());
              if (value != null) {
                row.put(field.name(), value);
              }
            });
    return row;
  }

  /** The snapshots that a row of the list of releases names, by table. */
  @SuppressWarnings("unchecked")
  static Map<String, Long> snapshots(Map<String, Object> row) {
    Map<String, Long> snapshots = new HashMap<>();
    ((Map<CharSequence, Long>) row.get("snapshots"))
        .forEach((k, v) -> snapshots.put(k.toString(), v));
    return snapshots;
  }

  /** A row of the list of releases as a release. */
  static Release release(Map<String, Object> row) {
    Instant at = ((OffsetDateTime) row.get("published_at")).toInstant();
    return new Release(
        (Long) row.get("release_id"),
        row.get("name").toString(),
        at,
        (LocalDate) row.get("data_date"),
        (Boolean) row.get("simulated"),
        Optional.ofNullable(row.get("inputs_hash")).map(Object::toString),
        (Long) row.get("submissions"),
        Optional.ofNullable((OffsetDateTime) row.get("expired_at")).map(OffsetDateTime::toInstant),
        Boolean.TRUE.equals(row.get("pinned")),
        snapshots(row));
  }

  private static ProblemException problem(WarehouseError code, Words message, Words remedy) {
    return new ProblemException(Problem.error(code, Place.nowhere(), message, remedy));
  }
}
