package vn.thuoc.ingest;

import java.util.List;
import java.util.Optional;
import vn.thuoc.instrument.FormLayout;

/**
 * The header row, or two rows, with what its columns claim to be.
 *
 * @param firstRow its first row
 * @param lastRow its last row
 * @param claims columns whose header names a role
 * @param unnamed columns without a header of their own
 * @param others columns with a header that the form does not know
 */
record Header(
    int firstRow, int lastRow, List<Claim> claims, List<Integer> unnamed, List<Other> others) {

  /**
   * One column that claims a role.
   *
   * @param role the role
   * @param column the column
   * @param first the first column of the header cell, which may be merged over several
   * @param part which of the two cells of a figure, where a sub-header says so
   */
  record Claim(FormLayout.Role role, int column, int first, Optional<HeaderWords.Part> part) {}

  /** One column with a header that the form does not know. */
  record Other(int column, String text) {}

  Header {
    claims = List.copyOf(claims);
    unnamed = List.copyOf(unnamed);
    others = List.copyOf(others);
  }

  List<Claim> of(FormLayout.Role role) {
    return claims.stream().filter(claim -> claim.role() == role).toList();
  }

  /** How many different roles are named. */
  int roles() {
    return (int) claims.stream().map(Claim::role).distinct().count();
  }

  static boolean isFigures(FormLayout.Role role) {
    return role == FormLayout.Role.SELF_FIGURES || role == FormLayout.Role.VERIFIED_FIGURES;
  }

  /** Figures have two cells, and texts are often indented over several columns. */
  static boolean mayBeWide(FormLayout.Role role) {
    return isFigures(role) || role == FormLayout.Role.LABEL;
  }
}
