package vn.thuoc.warehouse;

/**
 * One column of a table.
 *
 * @param name the term used everywhere
 * @param type Spark's name of its type; scores and money are decimals
 * @param required whether every row has a value
 * @param meaning what it holds, with its unit
 */
public record TableColumn(String name, String type, boolean required, String meaning) {
  public TableColumn {
    if (type.equals("double") || type.equals("float")) {
      throw new IllegalArgumentException("no binary floating point in the warehouse: " + name);
    }
  }

  String ddl() {
    return "`" + name + "` " + type + (required ? " NOT NULL" : "");
  }
}
