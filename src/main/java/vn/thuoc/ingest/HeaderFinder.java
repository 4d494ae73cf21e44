package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.thuoc.instrument.FormLayout;

/** Finds the row of headers by its words, wherever it stands. */
final class HeaderFinder {
  private static final int LEAST_ROLES = 3;
  private static final int ROWS_LOOKED_AT = 500;

  private final HeaderWords words;

  HeaderFinder(FormLayout layout) {
    this.words = new HeaderWords(layout);
  }

  /** The header that names the most columns; of equal ones the first. */
  Optional<Header> find(Grid grid) {
    Optional<Header> best = Optional.empty();
    Map<Integer, Header> alone = new HashMap<>();
    for (int row : grid.rows().stream().limit(ROWS_LOOKED_AT).toList()) {
      Header header = at(grid, row, alone);
      if (header.roles() > best.map(Header::roles).orElse(LEAST_ROLES - 1)) {
        best = Optional.of(header);
      }
      if (header.roles() == words.roles()) {
        // no row can name more
        return best;
      }
    }
    return best;
  }

  /** Whether a row further down is the header printed again, as on a new page. */
  boolean repeats(Grid grid, int row) {
    return claims(grid, row, row).roles() >= LEAST_ROLES;
  }

  /**
   * The header of a row, alone or with the one below.
   *
   * @param alone rows that were looked at alone, kept because each is looked at again as the lower
   */
  private Header at(Grid grid, int row, Map<Integer, Header> alone) {
    Header upper = alone.computeIfAbsent(row, top -> claims(grid, top, top));
    Header lower = alone.computeIfAbsent(row + 1, top -> claims(grid, top, top));
    Header both = claims(grid, row, row + 1);
    boolean together = both.roles() > Math.max(upper.roles(), lower.roles());
    boolean parts = both.roles() >= upper.roles() && upper.roles() > 0 && hasParts(grid, row + 1);
    return together || parts ? both : upper;
  }

  /** Whether the row below holds words such as Tử and Mẫu, and so belongs to the header. */
  private boolean hasParts(Grid grid, int row) {
    return grid.row(row).stream().anyMatch(cell -> words.part(cell.text()).isPresent());
  }

  private Header claims(Grid grid, int top, int bottom) {
    List<Header.Claim> claims = new ArrayList<>();
    List<Integer> unnamed = new ArrayList<>();
    List<Header.Other> others = new ArrayList<>();
    for (int column = 0; column <= grid.lastColumn(); column++) {
      String below = bottom == top ? "" : grid.coveringText(bottom, column);
      String above = above(grid, top, bottom, column, below);
      below = above.equals(below) ? "" : below;
      Optional<FormLayout.Role> role = words.role(above, below);
      int named = below.isEmpty() || words.part(below).isPresent() ? top : bottom;
      int first = grid.region(named, column).getFirstColumn();
      if (role.isPresent() && (first == column || Header.mayBeWide(role.get()))) {
        claims.add(new Header.Claim(role.get(), column, first, words.part(below)));
      } else if (role.isPresent() || (above.isEmpty() && below.isEmpty())) {
        unnamed.add(column);
      } else {
        others.add(new Header.Other(column, (above + " " + below).strip()));
      }
    }
    return new Header(top, bottom, claims, unnamed, others);
  }

  /**
   * The upper words for a column. A heading over several columns that have their own words below
   * says nothing about one that has none: that column belongs to its left neighbour.
   */
  private static String above(Grid grid, int top, int bottom, int column, String below) {
    CellRangeAddress region = grid.region(top, column);
    if (bottom > top && below.isEmpty() && region.getLastRow() < bottom) {
      for (int other = region.getFirstColumn(); other <= region.getLastColumn(); other++) {
        if (!grid.coveringText(bottom, other).isEmpty()) {
          return "";
        }
      }
    }
    return grid.coveringText(top, column);
  }
}
