package vn.thuoc.warehouse;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;

/**
 * The list of releases while it is being changed. Nothing changes for readers before {@link
 * #commit}, and then everything at once.
 */
final class ReleaseLedger {
  private final WarehouseCatalog catalog;
  private final List<Map<String, Object>> rows = new ArrayList<>();
  private boolean changed;

  private ReleaseLedger(WarehouseCatalog catalog) {
    this.catalog = catalog;
  }

  static ReleaseLedger open(WarehouseCatalog catalog) {
    ReleaseLedger ledger = new ReleaseLedger(catalog);
    if (catalog.has(ReleaseReader.RELEASES)) {
      ReleaseReader.rows(catalog.table(ReleaseReader.RELEASES), Optional.empty())
          .forEach(row -> ledger.rows.add(new HashMap<>(row)));
    }
    ledger.rows.sort((one, other) -> Long.compare(id(one), id(other)));
    return ledger;
  }

  /** The releases as they stand here, oldest first. */
  List<Release> releases() {
    return rows.stream().map(ReleaseReader::release).toList();
  }

  /**
   * Keeps a release however old it gets, or no longer.
   *
   * @throws ProblemException when there is none of this name or number, or it is gone already
   */
  void pin(String nameOrNumber, boolean pinned) {
    Release release =
        ReleaseReader.named(releases(), nameOrNumber).orElseThrow(() -> unknown(nameOrNumber));
    if (!release.readable()) {
      throw problem(
          WarehouseError.RELEASE_EXPIRED,
          new Words(
              "Kỳ công bố «" + release.name() + "» đã được dọn khỏi kho số liệu.",
              "Release '" + release.name() + "' was cleared out of the warehouse."));
    }
    if (release.pinned() != pinned) {
      row(release.id()).put("pinned", pinned);
      changed = true;
    }
  }

  /**
   * Gives up all readable releases but the newest and those that are pinned.
   *
   * @return those given up, oldest first
   */
  List<Release> expire(int keep, Instant now) {
    List<Release> readable = releases().stream().filter(Release::readable).toList();
    List<Release> given =
        readable.subList(0, Math.max(0, readable.size() - keep)).stream()
            .filter(release -> !release.pinned())
            .toList();
    for (Release release : given) {
      row(release.id()).put("expired_at", now.atOffset(ZoneOffset.UTC));
      changed = true;
    }
    return given;
  }

  /** Has every readable release take another snapshot of a table, which holds the same rows. */
  void replace(String table, long snapshot, long by) {
    for (Map<String, Object> row : rows) {
      Map<String, Long> snapshots = ReleaseReader.snapshots(row);
      boolean has = Optional.ofNullable(snapshots.get(table)).map(s -> s == snapshot).orElse(false);
      if (has && ReleaseReader.release(row).readable()) {
        snapshots.put(table, by);
        row.put("snapshots", snapshots);
        changed = true;
      }
    }
  }

  /** Makes all changes at once, in one commit. */
  void commit() {
    if (changed) {
      new TableAppender(catalog).replaceOnBranch(ReleaseReader.RELEASES, "main", rows);
      changed = false;
    }
  }

  private Map<String, Object> row(long id) {
    return rows.stream().filter(row -> id(row) == id).findFirst().orElseThrow();
  }

  private static long id(Map<String, Object> row) {
    return (Long) row.get("release_id");
  }

  private ProblemException unknown(String wanted) {
    return problem(
        WarehouseError.RELEASE_UNKNOWN,
        new Words(
            "Không có kỳ công bố «" + wanted + "».", "There is no release '" + wanted + "'."));
  }

  private ProblemException problem(WarehouseError code, Words message) {
    String known =
        String.join(
            ", ", releases().stream().filter(Release::readable).map(Release::name).toList());
    return new ProblemException(
        Problem.error(
            code,
            Place.nowhere(),
            message,
            new Words("Dùng một trong: " + known + ".", "Use one of: " + known + ".")));
  }
}
