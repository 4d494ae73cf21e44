package vn.thuoc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import vn.thuoc.metric.MetricFormat;
import vn.thuoc.metric.VietnameseNumbers;

/** The paper's numbers and the charts' numbers are written by two programs; they must agree. */
class VietnameseNumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "464.06; SCORE; 464,06",
        "62.5; SCORE; 62,5",
        "70.00; SCORE; 70",
        "4.797; SCORE; 4,79",
        "-0.50; SCORE; -0,5",
        "100; SCORE; 100",
        "27432; WHOLE; 27.432",
        "1234567; WHOLE; 1.234.567",
        "999; WHOLE; 999",
        "0.9281; PERCENT; 92,8 %",
        "0.92850; PERCENT; 92,9 %",
        "1; PERCENT; 100,0 %",
        "0.99951; PERCENT; 100,0 %",
        "0.0004; PERCENT; 0,0 %",
        "1234.5; DECIMAL; 1.234,5",
        "72.727273; ROUNDED; 72,73",
        "9.995; ROUNDED; 10",
        "-9.0909; ROUNDED; -9,09",
        "100.000000; ROUNDED; 100",
        "1234.50; ROUNDED; 1.234,5",
        "2022; TEXT; 2022"
      })
  void paperAndChartWriteTheSame(String value, MetricFormat format, String written)
      throws IOException {
    assertThat(VietnameseNumbers.write(new BigDecimal(value), format)).isEqualTo(written);
    assertThat(inChart(value, format)).isEqualTo(written);
  }

  @Test
  void daysAreWrittenDayFirst() throws IOException {
    assertThat(VietnameseNumbers.write("2026-11-22T03:00:00Z", MetricFormat.DATE))
        .isEqualTo("22/11/2026");
    assertThat(inChart("2026-11-22T03:00:00Z", MetricFormat.DATE)).isEqualTo("22/11/2026");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T08:24:46, 23/11/2026 08:24",
    "2026-11-23 23:59, 23/11/2026 23:59",
    "2026-11-23, 23/11/2026"
  })
  void momentsAreWrittenToTheMinute(String moment, String written) throws IOException {
    assertThat(VietnameseNumbers.write(moment, MetricFormat.MOMENT)).isEqualTo(written);
    assertThat(inChart(moment, MetricFormat.MOMENT)).isEqualTo(written);
  }

  private static String inChart(String value, MetricFormat format) throws IOException {
    try (Context context = new ContextFactory().enterContext()) {
      context.setLanguageVersion(Context.VERSION_ECMASCRIPT);
      ScriptableObject scope = context.initSafeStandardObjects();
      String script = Files.readString(Path.of("dashboards/charts/vietnamese-numbers.js"));
      context.evaluateString(scope, script, "vietnamese-numbers.js", 1, null);
      Scriptable numbers = (Scriptable) scope.get("ThuocNumbers", scope);
      Function write = (Function) numbers.get("write", numbers);
      return Context.toString(
          write.call(context, scope, numbers, new Object[] {value, format.name()}));
    }
  }
}
