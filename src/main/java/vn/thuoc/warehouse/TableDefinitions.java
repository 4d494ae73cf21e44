package vn.thuoc.warehouse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.definition.DefinitionError;
import vn.thuoc.definition.DefinitionFile;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/** All tables of the warehouse, and the checks that must hold before a release. */
public final class TableDefinitions {
  private static final List<String> NAMESPACES =
      List.of("staging", "dimensions", "facts", "quality", "marts", "audit");

  private final Map<String, TableDefinition> byName;
  private final List<DefinitionFile> checks;

  private TableDefinitions(Map<String, TableDefinition> byName, List<DefinitionFile> checks) {
    this.byName = byName;
    this.checks = checks;
  }

  /** Reads the folder {@code warehouse}, adding all problems. */
  public static TableDefinitions read(DefinitionFolder folder, Problems problems) {
    Map<String, TableDefinition> byName = new LinkedHashMap<>();
    for (String namespace : NAMESPACES) {
      DefinitionFolder under = folder.under(namespace);
      Map<String, String> queries = new LinkedHashMap<>();
      under.files(".sql").forEach(file -> queries.put(twin(file), file.text()));
      for (DefinitionFile file : under.files(".yml")) {
        Optional<String> sql = Optional.ofNullable(queries.remove(twin(file)));
        file.read(problems)
            .map(map -> table(map, namespace, sql))
            .ifPresent(table -> byName.put(table.name(), table));
      }
      queries.keySet().forEach(name -> problems.add(withoutTwin(name)));
    }
    return new TableDefinitions(byName, folder.under("checks").files(".sql"));
  }

  public static TableDefinitions read(DefinitionFolder folder) {
    Problems problems = new Problems();
    TableDefinitions tables = read(folder, problems);
    problems.orThrow();
    return tables;
  }

  public List<TableDefinition> all() {
    return List.copyOf(byName.values());
  }

  /** The tables of a namespace, in the order of their names. */
  public List<TableDefinition> in(String namespace) {
    return byName.values().stream().filter(t -> t.namespace().equals(namespace)).toList();
  }

  /** Queries that return offending rows. */
  public List<DefinitionFile> checks() {
    return checks;
  }

  public TableDefinition get(String name) {
    return Optional.ofNullable(byName.get(name)).orElseThrow(() -> unknown(name));
  }

  private ProblemException unknown(String name) {
    String known = String.join(", ", byName.keySet());
    return new ProblemException(
        Problem.error(
            WarehouseError.TABLE_UNKNOWN,
            Place.nowhere(),
            new Words("Không có bảng «" + name + "».", "There is no table '" + name + "'."),
            new Words("Dùng một trong: " + known + ".", "Use one of: " + known + ".")));
  }

  private static TableDefinition table(DefinitionMap map, String namespace, Optional<String> sql) {
    String name = map.text("table");
    List<TableColumn> columns = new ArrayList<>();
    for (DefinitionMap column : map.maps("columns")) {
      columns.add(column(column));
    }
    TableDefinition table =
        new TableDefinition(
            name,
            map.text("grain"),
            columns,
            map.texts("keys"),
            map.texts("partition_by"),
            map.texts("ordered_by"),
            map.optionalOneOf("computed", TableDefinition.Computed.class)
                .orElse(TableDefinition.Computed.WHOLE),
            map.texts("after"),
            sql,
            map.flag("view", false),
            map.flag("looked_up", false));
    map.finish();
    if (!name.startsWith(namespace + ".")) {
      map.problem(
          DefinitionError.VALUE_UNKNOWN,
          "table",
          new Words(
              "Bảng «" + name + "» nằm sai thư mục.",
              "Table '" + name + "' is in the wrong folder."),
          new Words(
              "Đặt tên bắt đầu bằng «" + namespace + ".».",
              "Start its name with '" + namespace + ".'."));
    }
    requireColumns(map, table, "keys", table.keys());
    requireColumns(map, table, "partition_by", table.partitionBy());
    requireColumns(map, table, "ordered_by", table.orderedBy());
    requireColumns(map, table, "computed", table.computedBy());
    if (table.view() && sql.isEmpty()) {
      map.problem(
          DefinitionError.REFERENCE_UNKNOWN,
          "view",
          new Words("Khung nhìn không có câu SQL.", "The view has no query."),
          new Words("Thêm tệp .sql cùng tên, hoặc bỏ view.", "Add its .sql, or leave out view."));
    }
    if (table.computed() != TableDefinition.Computed.WHOLE
        && !table.view()
        && !table.partitionBy().equals(TableDefinition.SLICE)) {
      map.problem(
          DefinitionError.VALUE_UNKNOWN,
          "partition_by",
          new Words(
              "Bảng tính lại từng phần phải chia theo bộ phiếu và năm.",
              "A table of which parts are computed anew is partitioned by instrument and year."),
          new Words(
              "Ghi partition_by: [instrument_id, year].",
              "Write partition_by: [instrument_id, year]."));
    }
    return table;
  }

  private static void requireColumns(
      DefinitionMap map, TableDefinition table, String key, List<String> columns) {
    for (String column : columns) {
      if (!table.hasColumn(column)) {
        map.problem(
            DefinitionError.REFERENCE_UNKNOWN,
            key,
            new Words(
                "Bảng không có cột «" + column + "».", "The table has no column '" + column + "'."),
            new Words(
                "Thêm cột, hoặc sửa «" + key + "».", "Add the column, or mend '" + key + "'."));
      }
    }
  }

  private static TableColumn column(DefinitionMap map) {
    String name = map.text("name");
    String type = map.text("type");
    boolean required = map.flag("required", false);
    String meaning = map.text("meaning");
    map.finish();
    try {
      return new TableColumn(name, type, required, meaning);
    } catch (IllegalArgumentException e) {
      map.problem(
          DefinitionError.TYPE_WRONG,
          "type",
          new Words(
              "Kho số liệu không dùng số thực nhị phân.",
              "No binary floating point in the warehouse."),
          new Words("Dùng decimal(p, s).", "Use decimal(p, s)."));
      return new TableColumn(name, "string", required, meaning);
    }
  }

  private static String twin(DefinitionFile file) {
    return file.name().replaceFirst("\\.(yml|sql)$", "");
  }

  private static Problem withoutTwin(String name) {
    return Problem.error(
        DefinitionError.FILE_MISSING,
        Place.named(name + ".sql"),
        new Words("Câu SQL không có tệp .yml đi kèm.", "The query has no .yml beside it."),
        new Words(
            "Thêm tệp .yml nói grain, keys, columns.",
            "Add a .yml that says grain, keys, columns."));
  }
}
