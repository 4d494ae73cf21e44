package vn.thuoc.transform;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import vn.thuoc.warehouse.Engine;
import vn.thuoc.warehouse.Slice;

/** What was loaded, as queries see it: {@code staged_answer} and so on. */
final class StagedViews {
  private static final List<String> OF_REVISIONS = List.of("answer", "line_entry", "finding");

  private final Engine engine;

  StagedViews(Engine engine) {
    this.engine = engine;
  }

  /** Everything that was loaded. */
  void all() {
    see("submission", functions.lit(true));
    OF_REVISIONS.forEach(table -> see(table, functions.lit(true)));
  }

  /** The forms of these alone, all revisions of them. */
  void only(Changes changes) {
    see("submission", changes.ofForms());
    OF_REVISIONS.forEach(table -> see(table, changes.ofRevisions()));
  }

  /** What was loaded in the years of some slices. */
  void of(Set<Slice> slices) {
    Column wanted = functions.col("year").isin(slices.stream().map(Slice::year).toArray());
    see("submission", wanted);
    OF_REVISIONS.forEach(table -> see(table, wanted));
  }

  private void see(String table, Column wanted) {
    engine.staged(table).where(wanted).createOrReplaceTempView("staged_" + table);
  }
}
