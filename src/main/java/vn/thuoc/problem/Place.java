package vn.thuoc.problem;

import java.io.Serializable;

/** Where a problem sits, so that a person can go there. */
public sealed interface Place extends Serializable {

  /** The place as a person reads it: {@code file.yml:12}, {@code phieu.xlsx › Sheet1!F12}. */
  String shown();

  /** No place but the command itself. */
  record Nowhere() implements Place {
    @Override
    public String shown() {
      return "";
    }
  }

  /** A whole file, folder or other named thing. */
  record Named(String name) implements Place {
    @Override
    public String shown() {
      return name;
    }
  }

  /** A line of a text file; lines count from 1. */
  record Line(String file, int line) implements Place {
    @Override
    public String shown() {
      return file + ":" + line;
    }
  }

  /**
   * A cell of a workbook, addressed as Excel does ({@code F12}, {@code 'Sheet 2'!F12} where it is
   * not on the sheet named), or a place of a document in words ({@code bảng 2, hàng 5, ô 3}).
   */
  record Cell(String file, String sheet, String cell) implements Place {
    private static final java.util.regex.Pattern ON_SHEET =
        java.util.regex.Pattern.compile("[A-Z]{1,3}[0-9]+(:[A-Z]{1,3}[0-9]+)?");

    @Override
    public String shown() {
      return file + " › " + within();
    }

    /** The place without the file. */
    public String within() {
      return ON_SHEET.matcher(cell).matches() ? sheet + "!" + cell : cell;
    }
  }

  static Place nowhere() {
    return new Nowhere();
  }

  static Place named(String name) {
    return new Named(name);
  }
}
