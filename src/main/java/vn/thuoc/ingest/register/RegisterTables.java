package vn.thuoc.ingest.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.thuoc.ingest.csv.CsvFile;
import vn.thuoc.instrument.Tier;
import vn.thuoc.unit.OfficialList;
import vn.thuoc.unit.OfficialUnit;
import vn.thuoc.unit.Succession;
import vn.thuoc.unit.UnitChange;
import vn.thuoc.warehouse.StagedRows;
import vn.thuoc.warehouse.TableAppender;
import vn.thuoc.warehouse.WarehouseCatalog;

/** The tables of the register, in and out of their rows. */
final class RegisterTables {
  private static final String UNITS = "staging.unit";
  private static final String CHANGES = "staging.unit_change";
  private static final String LOADS = "audit.unit_load";

  private final WarehouseCatalog catalog;

  RegisterTables(WarehouseCatalog catalog) {
    this.catalog = catalog;
  }

  /** What was loaded and committed whole. */
  StagedRegister read() {
    if (!catalog.has(LOADS)) {
      return StagedRegister.EMPTY;
    }
    StagedRows staged = new StagedRows(catalog);
    List<Map<String, Object>> loads = new ArrayList<>(staged.of(LOADS));
    loads.sort(Comparator.comparing(row -> (OffsetDateTime) row.get("loaded_at")));
    Map<String, List<Map<String, Object>>> units = byLoad(staged.of(UNITS));
    Map<String, List<Map<String, Object>>> changes = byLoad(staged.of(CHANGES));
    List<StagedRegister.Listed> lists = new ArrayList<>();
    Map<String, List<UnitChange>> changesOf = new LinkedHashMap<>();
    for (Map<String, Object> load : loads) {
      String id = load.get("load_id").toString();
      if (load.containsKey("as_of")) {
        lists.add(
            new StagedRegister.Listed(
                load.get("file_hash").toString(), list(load, units.getOrDefault(id, List.of()))));
      }
      Map<String, List<UnitChange>> said = new LinkedHashMap<>();
      for (Map<String, Object> row : changes.getOrDefault(id, List.of())) {
        UnitChange change = change(row);
        said.computeIfAbsent(change.oldCode(), unused -> new ArrayList<>()).add(change);
      }
      changesOf.putAll(said);
    }
    return new StagedRegister(lists, changesOf);
  }

  void write(CsvFile file, OfficialList list) {
    Map<String, Object> load = load(file, "list", list.units().size());
    load.put("as_of", list.asOf());
    load.put("partial", list.partial());
    List<Map<String, Object>> rows = new ArrayList<>();
    for (OfficialUnit unit : list.units()) {
      Map<String, Object> row = new HashMap<>();
      row.put("load_id", load.get("load_id"));
      row.put("position", rows.size() + 1);
      row.put("tier", unit.tier().term());
      row.put("code", unit.code());
      row.put("unit_name", unit.name());
      unit.parentCode().ifPresent(parent -> row.put("parent_code", parent));
      rows.add(row);
    }
    commit(UNITS, rows, load);
  }

  void write(CsvFile file, List<UnitChange> changes) {
    Map<String, Object> load = load(file, "changes", changes.size());
    List<Map<String, Object>> rows = new ArrayList<>();
    for (UnitChange change : changes) {
      Map<String, Object> row = new HashMap<>();
      row.put("load_id", load.get("load_id"));
      row.put("old_code", change.oldCode());
      row.put("new_code", change.newCode());
      row.put("changed_on", change.date());
      row.put("kind", change.kind().term());
      row.put("main", change.main());
      rows.add(row);
    }
    commit(CHANGES, rows, load);
  }

  /** The rows count only once the load is recorded, which is the last commit. */
  private void commit(String table, List<Map<String, Object>> rows, Map<String, Object> load) {
    TableAppender appender = new TableAppender(catalog);
    appender.append(table, rows);
    appender.append(LOADS, List.of(load));
  }

  private static Map<String, Object> load(CsvFile file, String content, int rows) {
    Map<String, Object> load = new HashMap<>();
    load.put("load_id", UUID.randomUUID().toString());
    load.put("loaded_at", OffsetDateTime.now(ZoneOffset.UTC));
    load.put("content", content);
    load.put("file_name", file.name());
    load.put("file_hash", file.hash());
    load.put("rows", rows);
    return load;
  }

  private static Map<String, List<Map<String, Object>>> byLoad(List<Map<String, Object>> rows) {
    Map<String, List<Map<String, Object>>> byLoad = new HashMap<>();
    rows.forEach(
        row ->
            byLoad
                .computeIfAbsent(row.get("load_id").toString(), unused -> new ArrayList<>())
                .add(row));
    return byLoad;
  }

  private static OfficialList list(Map<String, Object> load, List<Map<String, Object>> rows) {
    List<OfficialUnit> units =
        rows.stream()
            .sorted(Comparator.comparing(row -> (Integer) row.get("position")))
            .map(
                row ->
                    new OfficialUnit(
                        Tier.valueOf(row.get("tier").toString().toUpperCase(Locale.ROOT)),
                        row.get("code").toString(),
                        row.get("unit_name").toString(),
                        Optional.ofNullable(row.get("parent_code")).map(Object::toString)))
            .toList();
    return new OfficialList((LocalDate) load.get("as_of"), (Boolean) load.get("partial"), units);
  }

  private static UnitChange change(Map<String, Object> row) {
    return new UnitChange(
        row.get("old_code").toString(),
        row.get("new_code").toString(),
        (LocalDate) row.get("changed_on"),
        Succession.Kind.valueOf(row.get("kind").toString().toUpperCase(Locale.ROOT)),
        (Boolean) row.get("main"));
  }
}
