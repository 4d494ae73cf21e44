package vn.thuoc.ingest;

import java.math.BigDecimal;
import java.util.List;

/** What a number written as text can mean: 27.432 is 27432 or, in other hands, 27 and a bit. */
public final class WrittenNumber {
  private WrittenNumber() {}

  /** All readings; none when the text is no number, two when the writing leaves it open. */
  public static List<BigDecimal> readings(String written) {
    String text = written.replaceAll("(?<=\\d) (?=\\d{3}(\\D|$))", "");
    if (text.matches("-?\\d{1,18}")) {
      return List.of(new BigDecimal(text));
    }
    if (text.matches("[1-9]\\d{0,2}[.,]\\d{3}")) {
      return List.of(whole(text), decimal(text));
    }
    if (text.matches("[1-9]\\d{0,2}(\\.\\d{3}){2,5}")
        || text.matches("[1-9]\\d{0,2}(,\\d{3}){2,5}")) {
      return List.of(whole(text));
    }
    if (text.matches("[1-9]\\d{0,2}(\\.\\d{3}){1,5},\\d{1,9}")) {
      return List.of(decimal(text.replace(".", "")));
    }
    if (text.matches("[1-9]\\d{0,2}(,\\d{3}){1,5}\\.\\d{1,9}")) {
      return List.of(decimal(text.replace(",", "")));
    }
    if (text.matches("-?\\d{1,18}[.,]\\d{1,9}")) {
      return List.of(decimal(text));
    }
    return List.of();
  }

  private static BigDecimal whole(String text) {
    return new BigDecimal(text.replaceAll("[.,]", ""));
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text.replace(',', '.'));
  }
}
