package vn.thuoc.app;

import java.util.List;
import java.util.stream.Collectors;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Words;
import vn.thuoc.transform.ReleaseSql;
import vn.thuoc.warehouse.TableDefinition;
import vn.thuoc.warehouse.TableDefinitions;

/** The views that queries see, with what one row of each is. */
record SqlViews(Language language) {
  private static final List<String> NAMESPACES = List.of("facts", "marts", "quality", "dimensions");
  private static final Words TITLE =
      new Words(
          "Các bảng (một dòng là gì; ý nghĩa từng cột ở warehouse/*/*.yml):",
          "Tables (what one row is; columns are explained in warehouse/*/*.yml):");

  String text() {
    TableDefinitions tables = TableDefinitions.read(Content.onClassPath().warehouse());
    String lines =
        NAMESPACES.stream()
            .flatMap(namespace -> tables.in(namespace).stream())
            .map(SqlViews::line)
            .collect(Collectors.joining());
    return "\n" + TITLE.in(language) + "\n" + lines;
  }

  /** Dimensions by their short name. */
  private static String line(TableDefinition table) {
    List<String> views = ReleaseSql.views(table.name());
    return "  %-28s %s%n".formatted(views.get(views.size() - 1), table.grain());
  }
}
