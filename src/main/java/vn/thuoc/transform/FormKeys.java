package vn.thuoc.transform;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.functions;
import vn.thuoc.warehouse.Engine;
import vn.thuoc.warehouse.TableDefinition;
import vn.thuoc.warehouse.TableDefinition.Computed;

/**
 * Looks at the keys of tables of forms where their rows lie. The rows of a form are written beside
 * each other, so that a key that repeats does so there, and hardly anything has to be moved to find
 * it: only the keys of forms that lie in several pieces, because a file was cut between their rows.
 */
final class FormKeys {
  private static final Set<String> OF_A_FORM =
      Set.of("submission_id", "instrument_id", "year", "unit_id");

  private FormKeys() {}

  /**
   * What one part of a table holds.
   *
   * @param forms hashes of the forms, and the units that sent them
   * @param unclear those of them that lie in several pieces, or have a key that repeats
   */
  private record Part(HashMap<Long, String> forms, HashSet<Long> unclear) implements Serializable {}

  /**
   * Whether every key of a table is seen to occur once. Of a table whose keys do not say which form
   * a row is of nothing is seen.
   */
  static boolean seenOnce(Engine engine, TableDefinition table, String view) {
    List<String> ofForm = table.keys().stream().filter(OF_A_FORM::contains).toList();
    if (table.computed() != Computed.SUBMISSION || ofForm.isEmpty()) {
      return false;
    }
    Dataset<Row> rows = engine.spark().table(view);
    Column[] hashes = {hash(ofForm), hash(table.keys()), functions.col("unit_id")};
    HashMap<Long, String> unclear =
        unclear(
            SparkRows.computed(rows.select(hashes))
                .mapPartitions(some -> List.of(part(some)).iterator())
                .collect());
    // the rows of a unit lie together, so that files are hardly read again
    return unclear.isEmpty()
        || allDiffer(
            SparkRows.computed(
                    rows.where(
                            functions.col("unit_id").isin(Set.copyOf(unclear.values()).toArray()))
                        .select(hashes))
                .mapPartitions(of(new HashSet<>(unclear.keySet())))
                .collect());
  }

  private static Column hash(List<String> columns) {
    return functions.xxhash64(columns.stream().map(functions::col).toArray(Column[]::new));
  }

  /** The forms whose keys have to be compared with each other; all other keys occur once. */
  private static HashMap<Long, String> unclear(List<Part> parts) {
    Set<Long> forms = new HashSet<>();
    HashMap<Long, String> unclear = new HashMap<>();
    for (Part part : parts) {
      part.forms()
          .forEach(
              (form, unit) -> {
                if (!forms.add(form) || part.unclear().contains(form)) {
                  unclear.put(form, unit);
                }
              });
    }
    return unclear;
  }

  private static FlatMapFunction<Iterator<InternalRow>, Long> of(HashSet<Long> forms) {
    return rows -> {
      List<Long> keys = new ArrayList<>();
      rows.forEachRemaining(
          row -> {
            if (forms.contains(row.getLong(0))) {
              keys.add(row.getLong(1));
            }
          });
      return keys.iterator();
    };
  }

  private static boolean allDiffer(List<Long> keys) {
    return new HashSet<>(keys).size() == keys.size();
  }

  private static Part part(Iterator<InternalRow> rows) {
    Part part = new Part(new HashMap<>(), new HashSet<>());
    Set<Long> keys = new HashSet<>();
    long form = 0;
    while (rows.hasNext()) {
      InternalRow row = rows.next();
      boolean once = true;
      if (part.forms().isEmpty() || row.getLong(0) != form) {
        form = row.getLong(0);
        once = part.forms().put(form, row.getUTF8String(2).toString()) == null;
        keys.clear();
      }
      once &= keys.add(row.getLong(1));
      if (!once) {
        part.unclear().add(form);
      }
    }
    return part;
  }
}
