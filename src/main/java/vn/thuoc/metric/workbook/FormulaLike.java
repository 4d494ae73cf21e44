package vn.thuoc.metric.workbook;

/** Tells texts that a spreadsheet would work out as a formula when it opens them. */
public final class FormulaLike {
  /** As the OWASP advice on CSV injection lists them, with the full-width signs of East Asia. */
  private static final String FIRST = "=+-@\t\r\n＝＋－＠";

  private FormulaLike() {}

  public static boolean is(String text) {
    return !text.isEmpty() && FIRST.indexOf(text.charAt(0)) >= 0;
  }
}
