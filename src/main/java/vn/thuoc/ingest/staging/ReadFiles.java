package vn.thuoc.ingest.staging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of one load after reading, by their place in it. What a form says lies on disk until it
 * is staged, so that memory does not grow with what the forms hold.
 */
final class ReadFiles implements AutoCloseable {
  private final Map<Integer, ReadFile> files = new HashMap<>();
  private final Map<Integer, Spill.Slot> slots = new HashMap<>();
  private final Spill spill = Spill.open();

  void put(int index, ReadFile file) {
    if (file instanceof ReadFile.Form form) {
      slots.put(index, spill.put(form.rows()));
      files.put(index, form.withoutRows());
    } else {
      files.put(index, file);
    }
  }

  /** What became of a file, without its rows. */
  ReadFile get(int index) {
    return files.get(index);
  }

  /** Table to rows of a form. */
  Map<String, List<Map<String, Object>>> rows(int index) {
    return PackedRows.unpack(spill.get(slots.get(index)));
  }

  @Override
  public void close() {
    spill.close();
  }
}
