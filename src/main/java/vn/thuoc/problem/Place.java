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

  /** A cell of a workbook, addressed as Excel does ({@code F12}). */
  record Cell(String file, String sheet, String cell) implements Place {
    @Override
    public String shown() {
      return file + " › " + sheet + "!" + cell;
    }
  }

  static Place nowhere() {
    return new Nowhere();
  }

  static Place named(String name) {
    return new Named(name);
  }
}
