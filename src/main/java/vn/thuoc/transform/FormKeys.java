package vn.thuoc.transform;

import java.io.Serializable;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import vn.thuoc.warehouse.Engine;
import vn.thuoc.warehouse.TableDefinition;
import vn.thuoc.warehouse.TableDefinition.Computed;

/**
 * Looks at the keys of tables of forms where their rows lie. The rows of a form are written beside
 * each other, so that a key that repeats does so there, and nothing has to be moved to find it.
 */
final class FormKeys {
  private static final Set<String> OF_A_FORM =
      Set.of("submission_id", "instrument_id", "year", "unit_id");

  private FormKeys() {}

  /**
   * What one part of a table holds.
   *
   * @param forms hashes of the forms, each once
   * @param plain whether rows of a form lay beside each other and no key repeated
   */
  private record Part(HashSet<Long> forms, boolean plain) implements Serializable {}

  /**
   * Whether every key is seen to occur once. Where it is not, keys need not repeat: then they have
   * to be compared with all others.
   */
  static boolean seenOnce(Engine engine, TableDefinition table, String view) {
    List<String> ofForm = table.keys().stream().filter(OF_A_FORM::contains).toList();
    if (table.computed() != Computed.SUBMISSION || ofForm.isEmpty()) {
      return false;
    }
    List<Part> parts =
        engine
            .spark()
            .sql(
                "SELECT XXHASH64(%s), XXHASH64(%s) FROM %s"
                    .formatted(String.join(", ", ofForm), String.join(", ", table.keys()), view))
            .queryExecution()
            .toRdd()
            .toJavaRDD()
            .mapPartitions(rows -> List.of(part(rows)).iterator())
            .collect();
    Set<Long> forms = new HashSet<>();
    return parts.stream().allMatch(part -> part.plain() && allNew(forms, part.forms()));
  }

  private static boolean allNew(Set<Long> known, Set<Long> forms) {
    return forms.stream().allMatch(known::add);
  }

  private static Part part(Iterator<InternalRow> rows) {
    HashSet<Long> forms = new HashSet<>();
    Set<Long> keys = new HashSet<>();
    boolean plain = true;
    long form = 0;
    while (rows.hasNext()) {
      InternalRow row = rows.next();
      if (forms.isEmpty() || row.getLong(0) != form) {
        form = row.getLong(0);
        plain &= forms.add(form);
        keys.clear();
      }
      plain &= keys.add(row.getLong(1));
    }
    return new Part(forms, plain);
  }
}
