package vn.thuoc.transform;

import java.util.List;
import vn.thuoc.warehouse.Engine;

/** What was loaded, as queries see it: {@code staged_answer} and so on. */
final class StagedViews {
  private static final List<String> OF_REVISIONS = List.of("answer", "line_entry", "finding");

  private final Engine engine;

  StagedViews(Engine engine) {
    this.engine = engine;
  }

  /** Everything that was loaded. */
  void all() {
    see("submission");
    OF_REVISIONS.forEach(this::see);
  }

  /** The forms of these alone, all revisions of them. */
  void only(Changes changes) {
    engine
        .staged("submission")
        .where(changes.ofForms())
        .createOrReplaceTempView("staged_submission");
    for (String table : OF_REVISIONS) {
      engine.staged(table).where(changes.ofRevisions()).createOrReplaceTempView("staged_" + table);
    }
  }

  private void see(String table) {
    engine.staged(table).createOrReplaceTempView("staged_" + table);
  }
}
