package vn.thuoc.ingest;

/** How the numbers before lines are compared: a spreadsheet makes 2.1 of 2.10. */
final class FormNumber {
  private FormNumber() {}

  static boolean same(String first, String second) {
    return !key(first).isEmpty() && key(first).equals(key(second));
  }

  static String key(String number) {
    String plain = number.replace(',', '.').replaceAll("[^0-9a-zA-Z.]", "").replaceAll("\\.+$", "");
    return plain.contains(".") ? plain.replaceAll("0+$", "") : plain;
  }
}
