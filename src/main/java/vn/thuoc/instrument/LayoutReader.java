package vn.thuoc.instrument;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thuoc.definition.DefinitionMap;

/** Reads {@code layout:} of an instrument. */
final class LayoutReader {

  /**
   * The layout.
   *
   * @param scored whether there are criteria, which then need columns and a total
   */
  FormLayout read(DefinitionMap map, boolean scored) {
    List<FormLayout.Column> columns = new ArrayList<>();
    for (DefinitionMap column : map.maps("columns")) {
      columns.add(
          new FormLayout.Column(
              column.oneOf("role", FormLayout.Role.class),
              column.text("header"),
              column.texts("also")));
      column.finish();
    }
    String totalLabel = "";
    Optional<BigDecimal> printedMax = Optional.empty();
    if (scored) {
      DefinitionMap total = map.map("total");
      totalLabel = total.text("label");
      printedMax = total.optionalDecimal("printed_max");
      total.finish();
    }
    FormLayout layout =
        new FormLayout(
            map.text("sheet"),
            map.optionalText("criteria_sheet"),
            map.optionalMap("letterhead").map(LayoutReader::letterhead),
            columns,
            map.text("general_heading"),
            map.text("form_heading", ""),
            scored ? map.text("criteria_heading") : "",
            totalLabel,
            printedMax,
            map.text("signature"));
    map.finish();
    return layout;
  }

  private static Letterhead letterhead(DefinitionMap map) {
    Letterhead letterhead =
        new Letterhead(map.oneOf("kind", Letterhead.Kind.class), map.text("place"));
    map.finish();
    return letterhead;
  }
}
