package vn.thuoc.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Writes values as Vietnamese papers do: 464,06 and 27.432 and 92,8 % and 22/11/2026. */
public final class VietnameseNumbers {
  private static final Pattern GROUPS = Pattern.compile("\\B(?=(\\d{3})+$)");
  private static final Pattern DAY = Pattern.compile("^(\\d{4})-(\\d{2})-(\\d{2}).*$");
  private static final Pattern MINUTE =
      Pattern.compile("^(\\d{4})-(\\d{2})-(\\d{2})[T ](\\d{2}:\\d{2}).*$");

  private VietnameseNumbers() {}

  /** Writes one value; a value that is absent has no writing and is not to be asked for. */
  public static String write(Object value, MetricFormat format) {
    if (value instanceof Boolean flag) {
      return flag ? "Có" : "Không";
    }
    return switch (format) {
      case TEXT, FLAG -> String.valueOf(value);
      case DATE -> date(String.valueOf(value));
      case MOMENT -> moment(String.valueOf(value));
      case PERCENT ->
          grouped(number(value).movePointRight(2).setScale(1, RoundingMode.HALF_UP)) + " %";
      case SCORE -> grouped(cut(number(value)));
      case ROUNDED -> grouped(withoutIdleZeros(number(value).setScale(2, RoundingMode.HALF_UP)));
      case WHOLE, DECIMAL -> grouped(number(value));
    };
  }

  /** A day written year first becomes day first; anything else stays as it is. */
  public static String date(String iso) {
    return DAY.matcher(iso).replaceFirst("$3/$2/$1");
  }

  /** A day and its time, the time to the minute; anything else stays as it is. */
  private static String moment(String iso) {
    return MINUTE.matcher(iso).matches()
        ? MINUTE.matcher(iso).replaceFirst("$3/$2/$1 $4")
        : date(iso);
  }

  private static BigDecimal cut(BigDecimal number) {
    return withoutIdleZeros(number.setScale(2, RoundingMode.DOWN));
  }

  private static BigDecimal withoutIdleZeros(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static BigDecimal number(Object value) {
    return value instanceof BigDecimal decimal ? decimal : new BigDecimal(String.valueOf(value));
  }

  private static String grouped(BigDecimal number) {
    String plain = number.abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    String decimals = point < 0 ? "" : "," + plain.substring(point + 1);
    String sign = number.signum() < 0 ? "-" : "";
    return sign + GROUPS.matcher(whole).replaceAll(".") + decimals;
  }
}
