package vn.thuoc.ingest;

import java.util.TreeSet;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** The columns of a table whose cells say only where their edges are. */
final class OldColumns {
  /** Edges nearer than this, in twentieths of a point, are one; programs round differently. */
  private static final int NEAR = 40;

  private final TreeSet<Integer> edges = new TreeSet<>();

  private OldColumns() {}

  static OldColumns of(Table table) {
    OldColumns columns = new OldColumns();
    for (int r = 0; r < table.numRows(); r++) {
      TableRow row = table.getRow(r);
      for (int c = 0; c < row.numCells(); c++) {
        TableCell cell = row.getCell(c);
        columns.add(cell.getLeftEdge());
        columns.add(cell.getLeftEdge() + cell.getWidth());
      }
    }
    return columns;
  }

  private void add(int edge) {
    if (edges.subSet(edge - NEAR, true, edge + NEAR, true).isEmpty()) {
      edges.add(edge);
    }
  }

  /** The column that begins at this edge, from 0. */
  int at(int edge) {
    return edges.headSet(edge - NEAR, false).size();
  }
}
