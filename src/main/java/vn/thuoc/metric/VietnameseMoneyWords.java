package vn.thuoc.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes amounts of money in words, as papers do beside the figures: 1.200.000.000 is "Một tỷ hai
 * trăm triệu đồng". "Linh" stands for a missing ten, "tư" for a four after a ten from twenty on,
 * "mốt" and "lăm" likewise.
 */
public final class VietnameseMoneyWords {
  private static final String[] DIGITS = {
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"
  };
  private static final String[] THOUSANDS = {"", "nghìn", "triệu"};

  /** How many đồng lie in a unit that forms ask for money in, as a power of ten. */
  private static final Map<String, Integer> ZEROS =
      Map.of("đồng", 0, "vnd", 0, "nghìn đồng", 3, "triệu đồng", 6, "tỷ đồng", 9);

  private VietnameseMoneyWords() {}

  /**
   * An amount in words.
   *
   * @param unit what the amount counts; multiples of đồng are turned into đồng exactly, any other
   *     unit is written after the number as it stands
   */
  public static String write(BigDecimal amount, String unit) {
    Integer zeros = ZEROS.get(unit.strip().toLowerCase(Locale.ROOT));
    BigDecimal whole = zeros == null ? amount : amount.movePointRight(zeros);
    String words = number(whole) + " " + (zeros == null ? unit.strip() : "đồng");
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1).stripTrailing();
  }

  private static String number(BigDecimal number) {
    String plain = number.abs().stripTrailingZeros().toPlainString();
    int point = plain.indexOf('.');
    List<String> words = new ArrayList<>();
    if (number.signum() < 0) {
      words.add("âm");
    }
    whole(point < 0 ? plain : plain.substring(0, point), false, words);
    if (point >= 0) {
      words.add("phẩy");
      plain.substring(point + 1).chars().forEach(digit -> words.add(DIGITS[digit - '0']));
    }
    return String.join(" ", words);
  }

  /** Nine digits are a tỷ, and tỷ count tỷ again. */
  private static void whole(String digits, boolean goesOn, List<String> words) {
    if (digits.length() > 9) {
      whole(digits.substring(0, digits.length() - 9), goesOn, words);
      words.add("tỷ");
      String rest = digits.substring(digits.length() - 9);
      if (isAboveZero(rest)) {
        belowBillion(rest, true, words);
      }
    } else {
      belowBillion(digits, goesOn, words);
    }
  }

  private static void belowBillion(String digits, boolean goesOn, List<String> words) {
    String nine = "0".repeat(9 - digits.length()) + digits;
    boolean more = goesOn;
    for (int group = 0; group < 3; group++) {
      String three = nine.substring(3 * group, 3 * group + 3);
      if (isAboveZero(three)) {
        belowThousand(three, more, words);
        if (group < 2) {
          words.add(THOUSANDS[2 - group]);
        }
        more = true;
      }
    }
    if (!more) {
      words.add(DIGITS[0]);
    }
  }

  private static void belowThousand(String three, boolean goesOn, List<String> words) {
    int hundreds = three.charAt(0) - '0';
    int tens = three.charAt(1) - '0';
    int ones = three.charAt(2) - '0';
    boolean hundredsSaid = hundreds > 0 || goesOn;
    if (hundredsSaid) {
      words.add(DIGITS[hundreds]);
      words.add("trăm");
    }
    if (tens > 1) {
      words.add(DIGITS[tens]);
      words.add("mươi");
    } else if (tens == 1) {
      words.add("mười");
    } else if (hundredsSaid && ones > 0) {
      words.add("linh");
    }
    if (ones > 0) {
      words.add(one(ones, tens));
    }
  }

  private static String one(int ones, int tens) {
    if (tens > 1 && ones == 1) {
      return "mốt";
    } else if (tens > 1 && ones == 4) {
      return "tư";
    }
    return tens > 0 && ones == 5 ? "lăm" : DIGITS[ones];
  }

  private static boolean isAboveZero(String digits) {
    return digits.chars().anyMatch(digit -> digit != '0');
  }
}
