package vn.thuoc.ingest;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import vn.thuoc.instrument.FormLayout;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/** Settles which column holds what, or says why that cannot be told. */
final class ColumnSettler {
  /** Without these nothing can be read; columns of the verified side may come later. */
  private static final Set<FormLayout.Role> NEEDED =
      Set.of(FormLayout.Role.LABEL, FormLayout.Role.SELF_FIGURES, FormLayout.Role.SELF_POINTS);

  private final FormLayout layout;
  private final String file;
  private final Grid grid;

  ColumnSettler(FormLayout layout, String file, Grid grid) {
    this.layout = layout;
    this.file = file;
    this.grid = grid;
  }

  /** The columns; where a problem was added they are only good for recognising the form. */
  Columns settle(Header header, Problems problems) {
    Map<FormLayout.Role, Integer> single = new EnumMap<>(FormLayout.Role.class);
    Map<FormLayout.Role, Columns.Figures> figures = new EnumMap<>(FormLayout.Role.class);
    for (FormLayout.Column column : layout.columns()) {
      List<Header.Claim> claims = header.of(column.role());
      if (claims.isEmpty()) {
        if (NEEDED.contains(column.role())) {
          problems.add(missing(header, column));
        }
      } else if (Header.isFigures(column.role())) {
        figures.put(column.role(), figures(header, column, claims, problems));
      } else {
        if (claims.stream().map(Header.Claim::first).distinct().count() > 1) {
          problems.add(twice(header, column, claims));
        }
        single.put(column.role(), claims.get(0).column());
      }
    }
    List<Integer> labels =
        header.of(FormLayout.Role.LABEL).stream()
            .filter(claim -> claim.first() == header.of(FormLayout.Role.LABEL).get(0).first())
            .map(Header.Claim::column)
            .toList();
    return new Columns(header, labels, single, figures);
  }

  private Columns.Figures figures(
      Header header, FormLayout.Column column, List<Header.Claim> claims, Problems problems) {
    Header.Claim first = claims.get(0);
    if (claims.size() == 1) {
      int next = first.column() + 1;
      boolean nextIsIts = first.part().isEmpty() && header.unnamed().contains(next);
      return new Columns.Figures(
          first.column(), nextIsIts ? OptionalInt.of(next) : OptionalInt.empty());
    }
    Header.Claim second = claims.get(1);
    boolean side = claims.size() == 2 && second.column() == first.column() + 1;
    if (!side
        || first.part().isPresent() != second.part().isPresent()
        || (first.part().isPresent() && first.part().equals(second.part()))) {
      problems.add(twice(header, column, claims));
    }
    boolean swapped = first.part().filter(HeaderWords.Part.DENOMINATOR::equals).isPresent();
    return swapped
        ? new Columns.Figures(second.column(), OptionalInt.of(first.column()))
        : new Columns.Figures(first.column(), OptionalInt.of(second.column()));
  }

  private Problem missing(Header header, FormLayout.Column column) {
    return Problem.error(
        IngestError.COLUMN_MISSING,
        place(header, 0),
        new Words(
            "Không thấy cột «" + column.header() + "» ở dòng tiêu đề.",
            "There is no column '" + column.header() + "' in the header."),
        new Words(
            "Ghi lại tiêu đề cột đúng như mẫu phiếu.",
            "Put the column's header back as the form prints it."));
  }

  private Problem twice(Header header, FormLayout.Column column, List<Header.Claim> claims) {
    String where =
        claims.stream()
            .map(claim -> CellReference.convertNumToColString(claim.column()))
            .distinct()
            .collect(Collectors.joining(", "));
    return Problem.error(
        IngestError.COLUMN_TWICE,
        place(header, claims.get(0).column()),
        new Words(
            "Các cột " + where + " cùng nhận là «" + column.header() + "».",
            "Columns " + where + " all claim to be '" + column.header() + "'."),
        new Words("Chỉ để một cột mang tiêu đề này.", "Leave this header on one column only."));
  }

  private Place place(Header header, int column) {
    return new Place.Cell(file, grid.name(), grid.address(header.firstRow(), column));
  }
}
