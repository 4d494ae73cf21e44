package vn.thuoc.dashboard.download;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuoc.metric.MetricFormat;
import vn.thuoc.problem.Language;

class CsvFileTest {
  @Test
  void valuesAreWrittenForProgramsAndAbsentOnesAreEmpty() {
    String text =
        text(
            new MadeUpTable()
                .column("a", MetricFormat.SCORE)
                .column("b", MetricFormat.WHOLE)
                .column("c", MetricFormat.FLAG)
                .column("d", MetricFormat.DATE)
                .column("e", MetricFormat.TEXT)
                .row(new BigDecimal("-33.14"), 27432L, true, "2022-11-20", "Có \"x\", y")
                .row(new BigDecimal("0.12345678901234567890"), -5L, false, null, "")
                .row(new BigDecimal("1E+3"), null, null, "2026-11-20T08:15:00Z", "hai\ndòng"));
    assertThat(text)
        .isEqualTo(
            "\uFEFFCột a,Cột b,Cột c,Cột d,Cột e\r\n"
                + "-33.14,27432,true,2022-11-20,\"Có \"\"x\"\", y\"\r\n"
                + "0.12345678901234567890,-5,false,,\r\n"
                + "1000,,,2026-11-20T08:15:00Z,\"hai\ndòng\"\r\n");
  }

  @Test
  void theFileBeginsWithTheMarkByWhichExcelKnowsItsLetters() {
    byte[] bytes = new CsvFile(new MadeUpTable().column("a", MetricFormat.TEXT).table()).bytes();
    assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF, 'C');
  }

  @Test
  void headingsAreInTheLanguageOfThePage() {
    MadeUpTable table = new MadeUpTable().column("a", MetricFormat.TEXT).in(Language.EN);
    assertThat(text(table)).isEqualTo("\uFEFFColumn a\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      quoteCharacter = '`',
      value = {
        "=1+1,'=1+1",
        "+84,'+84",
        "-5 người,'-5 người",
        "@x,'@x",
        "`\tx`,`'\tx`",
        "`\r=1`,`'\r=1`",
        "`\n=1`,`'\n=1`",
        "＝1,'＝1",
        "1=1,1=1",
        "– ngang,– ngang",
        "'x,'x",
        " =1, =1"
      })
  void textsThatASpreadsheetWouldWorkOutAreMadeHarmless(String given, String written) {
    MadeUpTable table =
        new MadeUpTable()
            .column("a", MetricFormat.TEXT)
            .column("b", MetricFormat.SCORE)
            .row(given, new BigDecimal("-5"));
    assertThat(records(table).get(1).getFields()).containsExactly(written, "-5");
  }

  @Test
  void aRowWithNothingInItsOnlyColumnIsStillARow() {
    MadeUpTable table = new MadeUpTable().column("a", MetricFormat.TEXT).row("x").row().row("");
    assertThat(records(table)).extracting(record -> record.getField(0)).hasSize(4).endsWith("", "");
  }

  @Property(tries = 400)
  void anyTextComesBackButForTheApostrophe(
      @ForAll("texts") String first, @ForAll("texts") String second) {
    MadeUpTable table =
        new MadeUpTable()
            .column("a", MetricFormat.TEXT)
            .column("b", MetricFormat.TEXT)
            .row(first, second);
    List<CsvRecord> records = records(table);
    assertThat(records).hasSize(2);
    assertThat(records.get(1).getFields()).containsExactly(expected(first), expected(second));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> nasty =
        Arbitraries.of(
                "\"", ",", "\r", "\n", "\r\n", "=", "+", "-", "@", "\t", "'", ";", "ấ", "𝟙", " ")
            .list()
            .ofMaxSize(8)
            .map(parts -> String.join("", parts));
    Arbitrary<String> any =
        Arbitraries.strings()
            .all()
            .ofMaxLength(20)
            .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text));
    return Arbitraries.oneOf(nasty, any);
  }

  /** Written apart from the code under test. */
  private static String expected(String text) {
    return text.matches("(?s)[=+\\-@\t\r\n＝＋－＠].*") ? "'" + text : text;
  }

  private static String text(MadeUpTable table) {
    return new String(new CsvFile(table.table()).bytes(), StandardCharsets.UTF_8);
  }

  private static List<CsvRecord> records(MadeUpTable table) {
    return CsvReader.builder().ofCsvRecord(text(table).substring(1)).stream().toList();
  }
}
