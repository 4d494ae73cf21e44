package vn.thuoc.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thuoc.definition.DefinitionError;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.TableFact;
import vn.thuoc.problem.Words;

/** Reads an answer of several rows: {@code type: table}. */
final class TableReader {
  private static final int BLANK_LINES = 5;

  private final AnswerTypeReader types;

  TableReader(AnswerTypeReader types) {
    this.types = types;
  }

  AnswerType read(DefinitionMap map) {
    AnswerType.Shape shape =
        map.optionalOneOf("shape", AnswerType.Shape.class).orElse(AnswerType.Shape.ROWS);
    List<AnswerType.Column> columns = columns(map);
    List<AnswerType.Row> rows = rows(map);
    Optional<TableFact> fact = map.optionalMap("fact").map(found -> fact(found, columns));
    return new AnswerType.Table(
        shape,
        map.text("row_label", ""),
        rows,
        columns,
        map.optionalWhole("blank_lines").orElse(BLANK_LINES),
        fact);
  }

  private List<AnswerType.Column> columns(DefinitionMap map) {
    List<AnswerType.Column> columns = new ArrayList<>();
    Set<String> ids = new HashSet<>(Set.of(AnswerType.Table.ROW));
    for (DefinitionMap item : map.maps("columns")) {
      String id = item.text("id");
      once(item, ids, id);
      if (id.contains(".") || id.contains("#")) {
        item.problem(
            DefinitionError.VALUE_UNKNOWN,
            "id",
            new Words(
                "Mã cột «" + id + "» không được có dấu chấm hay dấu #.",
                "A column's id has no dot and no #: '" + id + "'."),
            new Words("Dùng chữ, số và dấu gạch dưới.", "Use letters, digits, underscores."));
      }
      AnswerType type = types.read(item.map("answer"));
      if (type instanceof AnswerType.Table || type instanceof AnswerType.Items) {
        item.problem(
            DefinitionError.VALUE_UNKNOWN,
            "answer",
            new Words(
                "Một ô của bảng không chứa được một bảng khác.", "A cell holds no table itself."),
            new Words("Tách thành câu hỏi riêng.", "Make it a question of its own."));
      }
      columns.add(new AnswerType.Column(id, item.text("label"), type));
      item.finish();
    }
    if (columns.isEmpty()) {
      map.problem(
          DefinitionError.KEY_MISSING,
          "type",
          new Words("Bảng không có cột nào.", "A table without columns."),
          new Words("Thêm danh sách «columns:».", "Add a list 'columns:'."));
    }
    return columns;
  }

  private static List<AnswerType.Row> rows(DefinitionMap map) {
    List<AnswerType.Row> rows = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (DefinitionMap item : map.maps("rows")) {
      String id = item.text("id");
      once(item, ids, id);
      rows.add(new AnswerType.Row(id, item.text("number", ""), item.text("label")));
      item.finish();
    }
    return rows;
  }

  private static void once(DefinitionMap item, Set<String> ids, String id) {
    if (!ids.add(id)) {
      item.problem(
          DefinitionError.ID_TWICE,
          "id",
          new Words(
              "Mã «" + id + "» dùng hai lần trong một bảng, hoặc là từ dành riêng.",
              "Id '" + id + "' stands twice in a table, or is reserved."),
          new Words("Đặt mã khác.", "Give another id."));
    }
  }

  private static TableFact fact(DefinitionMap map, List<AnswerType.Column> columns) {
    TableFact.Kind kind = map.oneOf("table", TableFact.Kind.class);
    TableFact fact =
        new TableFact(
            kind,
            map.text("detail"),
            map.isList("roadmap") ? map.texts("roadmap") : List.of(map.text("roadmap")),
            map.optionalText("budget"),
            map.optionalText("form_of_investment"));
    check(map, columns, "detail", List.of(fact.text()));
    check(map, columns, "roadmap", fact.roadmap());
    check(map, columns, "budget", fact.budget().stream().toList());
    check(map, columns, "form_of_investment", fact.formOfInvestment().stream().toList());
    map.finish();
    return fact;
  }

  private static void check(
      DefinitionMap map, List<AnswerType.Column> columns, String key, List<String> named) {
    for (String name : named) {
      if (columns.stream().noneMatch(column -> column.id().equals(name))) {
        map.problem(
            DefinitionError.REFERENCE_UNKNOWN,
            key,
            new Words("Bảng không có cột «" + name + "».", "No such column: '" + name + "'."),
            new Words("Dùng mã của một cột.", "Use the id of a column."));
      }
    }
  }
}
