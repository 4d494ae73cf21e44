package vn.thuoc.warehouse;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.UpdatePartitionSpec;
import org.apache.iceberg.UpdateProperties;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.apache.iceberg.types.Types;

/** The catalog of a warehouse, opened without Spark. */
public final class WarehouseCatalog implements AutoCloseable {
  /**
   * Of tables that units are looked up in: a lookup reads the parts of a file in which its rows may
   * lie, and reads those whole. Who reads everything takes many such parts at a time.
   */
  private static final Map<String, String> LOOKED_UP =
      Map.of(
          TableProperties.PARQUET_ROW_GROUP_SIZE_BYTES, String.valueOf(1 << 20),
          TableProperties.SPLIT_OPEN_FILE_COST, String.valueOf(1 << 16));

  private static final String UNIT = "unit_id";

  private final JdbcCatalog catalog;

  private WarehouseCatalog(JdbcCatalog catalog) {
    this.catalog = catalog;
  }

  public static WarehouseCatalog open(WarehouseLocation location) {
    JdbcCatalog catalog = new JdbcCatalog();
    catalog.initialize(Engine.CATALOG, location.create().catalogProperties());
    return new WarehouseCatalog(catalog);
  }

  /**
   * Makes every table that is missing, and brings those that are there up to their definitions:
   * columns that they lack are added, and what need not have a value any more may lack it. An added
   * column may lack values whatever its definition says, because the rows that are there have none.
   * Columns that a definition no longer has stay, so that earlier releases can still be read.
   */
  public void createMissing(List<TableDefinition> tables) {
    for (TableDefinition table : tables) {
      if (table.view()) {
        continue;
      }
      Namespace namespace = Namespace.of(table.namespace());
      if (!catalog.namespaceExists(namespace)) {
        catalog.createNamespace(namespace, Map.of());
      }
      TableIdentifier name = identifier(table.name());
      if (catalog.tableExists(name)) {
        bringUp(catalog.loadTable(name), TableSchema.of(table));
        bringUp(catalog.loadTable(name), properties(table));
        if (table.released()) {
          bringUp(catalog.loadTable(name), table.partitionBy());
        }
      } else {
        create(table, name);
      }
    }
  }

  public boolean has(String table) {
    return catalog.tableExists(identifier(table));
  }

  public Table table(String name) {
    return catalog.loadTable(identifier(name));
  }

  /** What changes with every commit to a table; nothing while it is missing or empty. */
  public OptionalLong state(String table) {
    if (!has(table)) {
      return OptionalLong.empty();
    }
    Optional<Snapshot> newest = Optional.ofNullable(table(table).currentSnapshot());
    return newest.map(s -> OptionalLong.of(s.snapshotId())).orElseGet(OptionalLong::empty);
  }

  /** Brings what the catalog's journal holds into its file, and makes the journal small. */
  void checkpoint(WarehouseLocation location) {
    try (Connection connection =
            DriverManager.getConnection(location.catalogProperties().get("uri"));
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    catalog.close();
  }

  private void create(TableDefinition table, TableIdentifier name) {
    Schema schema = TableSchema.of(table);
    PartitionSpec.Builder spec = PartitionSpec.builderFor(schema);
    table.partitionBy().forEach(spec::identity);
    Catalog.TableBuilder builder =
        catalog
            .buildTable(name, schema)
            .withPartitionSpec(spec.build())
            .withProperties(properties(table));
    builder.create();
  }

  /**
   * How a table is written. Files say of few columns what values they have: of those that rows are
   * looked for by; to say it of all takes a tenth of the time of writing.
   */
  private static Map<String, String> properties(TableDefinition table) {
    Map<String, String> properties = new HashMap<>();
    properties.put(TableProperties.FORMAT_VERSION, "2");
    properties.put(TableProperties.PARQUET_COMPRESSION, "zstd");
    properties.put(TableProperties.PARQUET_COMPRESSION_LEVEL, "1");
    properties.put(TableProperties.WRITE_DISTRIBUTION_MODE, "none");
    properties.put(TableProperties.METADATA_DELETE_AFTER_COMMIT_ENABLED, "true");
    properties.put(TableProperties.METADATA_PREVIOUS_VERSIONS_MAX, "20");
    properties.put("comment", table.grain());
    if (table.lookedUp()) {
      properties.putAll(LOOKED_UP);
    }
    if (table.released()) {
      table.columns().stream()
          .map(TableColumn::name)
          .filter(name -> !table.partitionBy().contains(name) && !table.keys().contains(name))
          .filter(name -> !name.equals(UNIT))
          .forEach(
              name ->
                  properties.put(
                      TableProperties.PARQUET_COLUMN_STATS_ENABLED_PREFIX + name, "false"));
    }
    return properties;
  }

  /** Files that are there stay as they are. */
  private static void bringUp(Table table, Map<String, String> defined) {
    Map<String, String> wanted = new HashMap<>(defined);
    // what is no property of the table once it is there
    wanted.remove(TableProperties.FORMAT_VERSION);
    if (!table.properties().entrySet().containsAll(wanted.entrySet())) {
      UpdateProperties update = table.updateProperties();
      wanted.forEach(update::set);
      update.commit();
    }
  }

  private static void bringUp(Table table, Schema defined) {
    UpdateSchema update = table.updateSchema();
    boolean changed = false;
    for (Types.NestedField column : defined.columns()) {
      Optional<Types.NestedField> kept =
          Optional.ofNullable(table.schema().findField(column.name()));
      if (kept.isEmpty()) {
        update.addColumn(column.name(), column.type(), column.doc());
        changed = true;
      } else if (kept.get().isRequired() && column.isOptional()) {
        update.makeColumnOptional(column.name());
        changed = true;
      }
    }
    if (changed) {
      update.commit();
    }
  }

  /** Files that are there stay as they lie; the next full write lays all rows out anew. */
  private static void bringUp(Table table, List<String> partitionBy) {
    if (partitions(table).equals(partitionBy)) {
      return;
    }
    UpdatePartitionSpec update = table.updateSpec();
    partitions(table).stream()
        .filter(column -> !partitionBy.contains(column))
        .forEach(update::removeField);
    partitionBy.stream()
        .filter(column -> !partitions(table).contains(column))
        .forEach(update::addField);
    update.commit();
  }

  private static List<String> partitions(Table table) {
    return table.spec().fields().stream()
        .filter(field -> !field.transform().isVoid())
        .map(field -> table.schema().findColumnName(field.sourceId()))
        .toList();
  }

  private static TableIdentifier identifier(String name) {
    return TableIdentifier.parse(name);
  }
}
