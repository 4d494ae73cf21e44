package vn.thuoc.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money in words: examples written by hand, and every number read back by a reader of its own. */
class VietnameseMoneyWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0             | đồng       | Không đồng
          4             | đồng       | Bốn đồng
          5             | đồng       | Năm đồng
          10            | đồng       | Mười đồng
          11            | đồng       | Mười một đồng
          14            | đồng       | Mười bốn đồng
          15            | đồng       | Mười lăm đồng
          20            | đồng       | Hai mươi đồng
          21            | đồng       | Hai mươi mốt đồng
          24            | đồng       | Hai mươi tư đồng
          25            | đồng       | Hai mươi lăm đồng
          100           | đồng       | Một trăm đồng
          101           | đồng       | Một trăm linh một đồng
          104           | đồng       | Một trăm linh bốn đồng
          105           | đồng       | Một trăm linh năm đồng
          110           | đồng       | Một trăm mười đồng
          1000          | đồng       | Một nghìn đồng
          1005          | đồng       | Một nghìn không trăm linh năm đồng
          1015          | đồng       | Một nghìn không trăm mười lăm đồng
          2021000       | đồng       | Hai triệu không trăm hai mươi mốt nghìn đồng
          1000000001    | đồng       | Một tỷ không trăm linh một đồng
          1200000000    | đồng       | Một tỷ hai trăm triệu đồng
          1187714024    | đồng       | Một tỷ một trăm tám mươi bảy triệu bảy trăm mười bốn nghìn không trăm hai mươi tư đồng
          1000000000000 | đồng       | Một nghìn tỷ đồng
          12.5          | triệu đồng | Mười hai triệu năm trăm nghìn đồng
          1200          | Triệu đồng | Một tỷ hai trăm triệu đồng
          0.5           | đồng       | Không phẩy năm đồng
          -7            | đồng       | Âm bảy đồng
          3             | USD        | Ba USD
          """)
  void amountsAreWrittenAsPapersWriteThem(BigDecimal amount, String unit, String words) {
    assertThat(VietnameseMoneyWords.write(amount, unit)).isEqualTo(words);
  }

  @Property
  void whatIsWrittenReadsBackAsTheSameNumber(
      @ForAll @LongRange(min = 0, max = 999_999_999_999_999_999L) long number) {
    String words = VietnameseMoneyWords.write(BigDecimal.valueOf(number), "đồng");
    assertThat(read(words)).isEqualTo(number);
  }

  @Property
  void smallNumbersReadBackToo(@ForAll @LongRange(min = 0, max = 9_999_999L) long number) {
    assertThat(read(VietnameseMoneyWords.write(BigDecimal.valueOf(number), "đồng")))
        .isEqualTo(number);
  }

  private static long read(String words) {
    List<String> units =
        List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín");
    long billions = 0;
    long done = 0;
    long now = 0;
    for (String word : words.toLowerCase(java.util.Locale.ROOT).split(" ")) {
      if (units.contains(word)) {
        now += units.indexOf(word);
      } else {
        switch (word) {
          case "mốt" -> now += 1;
          case "tư" -> now += 4;
          case "lăm" -> now += 5;
          case "mười" -> now += 10;
          case "mươi" -> now = now / 100 * 100 + now % 100 * 10;
          case "trăm" -> now *= 100;
          case "linh", "đồng" -> {}
          case "nghìn", "triệu" -> {
            done += now * (word.equals("nghìn") ? 1_000 : 1_000_000);
            now = 0;
          }
          case "tỷ" -> {
            billions = (billions + done + now) * 1_000_000_000;
            done = 0;
            now = 0;
          }
          default -> throw new AssertionError("no number: " + word + " in " + Arrays.asList(words));
        }
      }
    }
    return billions + done + now;
  }
}
