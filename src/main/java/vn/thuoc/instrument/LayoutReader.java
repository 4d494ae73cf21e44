package vn.thuoc.instrument;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thuoc.definition.DefinitionMap;

/** Reads {@code layout:} of an instrument. */
final class LayoutReader {
  FormLayout read(DefinitionMap map) {
    List<FormLayout.Column> columns = new ArrayList<>();
    for (DefinitionMap column : map.maps("columns")) {
      columns.add(
          new FormLayout.Column(
              column.oneOf("role", FormLayout.Role.class),
              column.text("header"),
              column.texts("also")));
      column.finish();
    }
    DefinitionMap total = map.map("total");
    String totalLabel = total.text("label");
    Optional<BigDecimal> printedMax = total.optionalDecimal("printed_max");
    total.finish();
    FormLayout layout =
        new FormLayout(
            map.text("sheet"),
            columns,
            map.text("general_heading"),
            map.text("criteria_heading"),
            totalLabel,
            printedMax,
            map.text("signature"));
    map.finish();
    return layout;
  }
}
