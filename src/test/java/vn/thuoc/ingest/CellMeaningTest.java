package vn.thuoc.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuoc.instrument.answer.AnswerState;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.AnswerValue;
import vn.thuoc.instrument.answer.Option;

/**
 * What every kind of entry means for every type of answer. Nothing vanishes, nothing is guessed.
 */
class CellMeaningTest {
  private static final BigDecimal MAX = BigDecimal.TEN;
  private static final Map<String, AnswerType> TYPES =
      Map.of(
          "count", new AnswerType.Count("máy"),
          "measure", new AnswerType.Measure("Mbps"),
          "percent", new AnswerType.Percent(false, false),
          "share", new AnswerType.Percent(true, false),
          "yes/no", new AnswerType.YesNo(Optional.empty(), Optional.empty()),
          "choice",
              new AnswerType.Choice(
                  List.of(option("all", "Tất cả"), option("3-4", "3 - 4")), Optional.empty()),
          "several",
              new AnswerType.SeveralChoices(List.of(option("a", "Giấy"), option("b", "Thư; fax"))),
          "text", new AnswerType.Text(),
          "document", new AnswerType.DocumentReference(),
          "points", new AnswerType.Points());

  private static Option option(String id, String text) {
    return new Option(id, text, Optional.empty(), Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        // entry     | count | measure | percent | share | yes/no | choice | several | text |
        // document | points
        "TEXT:-      | .  | .  | .  | .  | .   | .   | .    | .   | .  | .",
        "TEXT:–      | .  | .  | .  | .  | .   | .   | .    | .   | .  | .",
        "TEXT:......  | .  | .  | .  | .  | .   | .   | .    | .   | .  | .",
        "TEXT:0      | 0  | 0  | 0  | 0  | no  | OPTION_UNCLEAR | OPTION_UNCLEAR | 0 | 0 | 0",
        "NUMBER:0    | 0  | 0  | 0  | 0  | no  | OPTION_UNCLEAR | OPTION_UNCLEAR | 0 | 0 | 0",
        "TEXT:Không  | NUMBER_UNREADABLE | NUMBER_UNREADABLE | NUMBER_UNREADABLE | NUMBER_UNREADABLE | no"
            + " | OPTION_UNCLEAR | OPTION_UNCLEAR | Không | Không | NUMBER_UNREADABLE",
        "TEXT:Không áp dụng | n/a | n/a | n/a | n/a | n/a | n/a | n/a | n/a | n/a | n/a",
        "TEXT:N/A    | n/a | n/a | n/a | n/a | n/a | n/a | n/a | n/a | n/a | n/a",
        "TEXT:#N/A   | CELL_IS_ERROR | CELL_IS_ERROR | CELL_IS_ERROR | CELL_IS_ERROR | CELL_IS_ERROR"
            + " | CELL_IS_ERROR | CELL_IS_ERROR | CELL_IS_ERROR | CELL_IS_ERROR | CELL_IS_ERROR",
        "ERROR:#DIV/0! | CELL_IS_ERROR | CELL_IS_ERROR | CELL_IS_ERROR | CELL_IS_ERROR | CELL_IS_ERROR"
            + " | CELL_IS_ERROR | CELL_IS_ERROR | CELL_IS_ERROR | CELL_IS_ERROR | CELL_IS_ERROR",
        "DATE:03/04/2022 | CELL_IS_DATE | CELL_IS_DATE | CELL_IS_DATE | CELL_IS_DATE | CELL_IS_DATE"
            + " | CELL_IS_DATE | CELL_IS_DATE | CELL_IS_DATE | CELL_IS_DATE | CELL_IS_DATE",
        "TEXT:3-4    | NUMBER_UNREADABLE | NUMBER_UNREADABLE | NUMBER_UNREADABLE | NUMBER_UNREADABLE"
            + " | OPTION_UNCLEAR | 3-4 | OPTION_UNCLEAR | 3-4 | 3-4 | NUMBER_UNREADABLE",
        "TEXT:4.10   | NUMBER_UNREADABLE | 4.10 | 4.10 | 4.10 | OPTION_UNCLEAR | OPTION_UNCLEAR"
            + " | OPTION_UNCLEAR | 4.10 | 4.10 | 4.10",
        "TEXT:x      | NUMBER_UNREADABLE | NUMBER_UNREADABLE | NUMBER_UNREADABLE | NUMBER_UNREADABLE | yes"
            + " | OPTION_UNCLEAR | OPTION_UNCLEAR | x | x | NUMBER_UNREADABLE",
        "TRUTH:TRUE  | NUMBER_UNREADABLE | NUMBER_UNREADABLE | NUMBER_UNREADABLE | NUMBER_UNREADABLE | yes"
            + " | OPTION_UNCLEAR | OPTION_UNCLEAR | TRUE | TRUE | NUMBER_UNREADABLE",
        "TRUTH:FALSE | NUMBER_UNREADABLE | NUMBER_UNREADABLE | NUMBER_UNREADABLE | NUMBER_UNREADABLE | no"
            + " | OPTION_UNCLEAR | OPTION_UNCLEAR | FALSE | FALSE | NUMBER_UNREADABLE",
        "PERCENT:85% | NUMBER_UNREADABLE | NUMBER_UNREADABLE | 85 | 85 | OPTION_UNCLEAR | OPTION_UNCLEAR"
            + " | OPTION_UNCLEAR | 85% | 85% | NUMBER_UNREADABLE",
        "TEXT:85 %   | NUMBER_UNREADABLE | NUMBER_UNREADABLE | 85 | 85 | OPTION_UNCLEAR | OPTION_UNCLEAR"
            + " | OPTION_UNCLEAR | 85 % | 85 % | NUMBER_UNREADABLE",
        "NUMBER:85   | 85 | 85 | 85 | 85 | OPTION_UNCLEAR | OPTION_UNCLEAR | OPTION_UNCLEAR | 85 | 85"
            + " | NUMBER_OUT_OF_RANGE",
        "TEXT:0,85   | NUMBER_UNREADABLE | 0.85 | NUMBER_AMBIGUOUS | 85 | OPTION_UNCLEAR | OPTION_UNCLEAR"
            + " | OPTION_UNCLEAR | 0,85 | 0,85 | 0.85",
        "NUMBER:0.85 | NUMBER_UNREADABLE | 0.85 | NUMBER_AMBIGUOUS | 85 | OPTION_UNCLEAR | OPTION_UNCLEAR"
            + " | OPTION_UNCLEAR | 0.85 | 0.85 | 0.85",
        "TEXT:0,85%  | NUMBER_UNREADABLE | NUMBER_UNREADABLE | 0.85 | 0.85 | OPTION_UNCLEAR"
            + " | OPTION_UNCLEAR | OPTION_UNCLEAR | 0,85% | 0,85% | NUMBER_UNREADABLE",
        "TEXT:1      | 1 | 1 | 1 | NUMBER_AMBIGUOUS | yes | OPTION_UNCLEAR | OPTION_UNCLEAR | 1 | 1 | 1",
        "TEXT:120    | 120 | 120 | NUMBER_OUT_OF_RANGE | NUMBER_OUT_OF_RANGE | OPTION_UNCLEAR"
            + " | OPTION_UNCLEAR | OPTION_UNCLEAR | 120 | 120 | NUMBER_OUT_OF_RANGE",
        "TEXT:27.432 | 27432 | NUMBER_AMBIGUOUS | 27.432 | 27.432 | OPTION_UNCLEAR | OPTION_UNCLEAR"
            + " | OPTION_UNCLEAR | 27.432 | 27.432 | NUMBER_AMBIGUOUS",
        "TEXT:-3     | NUMBER_OUT_OF_RANGE | NUMBER_OUT_OF_RANGE | NUMBER_OUT_OF_RANGE"
            + " | NUMBER_OUT_OF_RANGE | OPTION_UNCLEAR | OPTION_UNCLEAR | OPTION_UNCLEAR | -3 | -3"
            + " | NUMBER_OUT_OF_RANGE",
        "TEXT:12 máy | 12 | NUMBER_UNREADABLE | NUMBER_UNREADABLE | NUMBER_UNREADABLE | OPTION_UNCLEAR"
            + " | OPTION_UNCLEAR | OPTION_UNCLEAR | 12 máy | 12 máy | NUMBER_UNREADABLE",
        "TEXT:Tất cả | NUMBER_UNREADABLE | NUMBER_UNREADABLE | NUMBER_UNREADABLE | NUMBER_UNREADABLE"
            + " | OPTION_UNCLEAR | all | OPTION_UNCLEAR | Tất cả | Tất cả | NUMBER_UNREADABLE",
        "TEXT:Thư; fax; giấy | NUMBER_UNREADABLE | NUMBER_UNREADABLE | NUMBER_UNREADABLE"
            + " | NUMBER_UNREADABLE | OPTION_UNCLEAR | OPTION_UNCLEAR | a,b | Thư; fax; giấy"
            + " | Thư; fax; giấy | NUMBER_UNREADABLE",
      })
  void everyEntryHasItsMeaning(
      String entry,
      String count,
      String measure,
      String percent,
      String share,
      String yesNo,
      String choice,
      String several,
      String text,
      String document,
      String points) {
    Map<String, String> meant =
        Map.of(
            "count",
            count,
            "measure",
            measure,
            "percent",
            percent,
            "share",
            share,
            "yes/no",
            yesNo,
            "choice",
            choice,
            "several",
            several,
            "text",
            text,
            "document",
            document,
            "points",
            points);

    meant.forEach((type, value) -> assertThat(meaning(type, entry)).as(type).isEqualTo(value));
  }

  private static String meaning(String type, String entry) {
    Optional<SingleValue> value = read(type, entry);
    if (value.isEmpty()) {
      return ".";
    }
    if (value.get() instanceof SingleValue.Wrong wrong) {
      return wrong.why().code().name();
    }
    return value.get().answer().state() == AnswerState.NOT_APPLICABLE
        ? "n/a"
        : shown(value.get().answer().value().orElseThrow());
  }

  private static Optional<SingleValue> read(String type, String entry) {
    String[] parts = entry.split(":", 2);
    GridCell cell = new GridCell(3, 2, GridCell.Kind.valueOf(parts[0]), parts[1].strip());
    return SlotValue.read(
        TYPES.get(type), type.equals("points") ? Optional.of(MAX) : Optional.empty(), cell);
  }

  private static String shown(AnswerValue value) {
    if (value instanceof AnswerValue.Number number) {
      return number.number().toPlainString();
    } else if (value instanceof AnswerValue.YesNo yesNo) {
      return yesNo.yes() ? "yes" : "no";
    } else if (value instanceof AnswerValue.Chosen chosen) {
      return chosen.option();
    } else if (value instanceof AnswerValue.SeveralChosen chosen) {
      return String.join(",", chosen.options());
    } else if (value instanceof AnswerValue.Document document) {
      return document.name();
    }
    return ((AnswerValue.Text) value).text();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "count   | TEXT:Không   | ghi 0",
        "count   | TEXT:3,5     | số nguyên",
        "count   | TEXT:-3      | từ 0 trở lên",
        "count   | PERCENT:85%  | không ghi phần trăm",
        "measure | TEXT:27.432  | «27432»",
        "measure | TEXT:27.432  | «27,4320»",
        "percent | TEXT:0,85    | «85%» hoặc «0,85%»",
        "percent | TEXT:120     | từ 0 đến 100",
        "points  | NUMBER:12    | từ 0 đến 10",
        "points  | TEXT:Không   | từ 0 đến 10",
        "points  | ERROR:#REF!  | công thức",
        "yes/no  | TEXT:đang làm | «Có»; «Không»",
        "choice  | TEXT:một nửa | «Tất cả»; «3 - 4»",
        "several | TEXT:một nửa | dấu chấm phẩy",
        "text    | DATE:03/04/2022 | Văn bản (Text)",
        "text    | TEXT:#REF!   | công thức",
      })
  void theRemedyFits(String type, String entry, String remedy) {
    SingleValue.Wrong wrong = (SingleValue.Wrong) read(type, entry).orElseThrow();

    assertThat(wrong.why().remedy().vi()).contains(remedy);
    assertThat(wrong.why().remedy().en()).isNotBlank();
  }

  /** What a remedy proposes is taken when it is followed. */
  @Test
  void remediesForAmbiguousNumbersWork() {
    assertThat(meaning("measure", "TEXT:27432")).isEqualTo("27432");
    assertThat(meaning("measure", "TEXT:27,4320")).isEqualTo("27.4320");
    assertThat(meaning("percent", "TEXT:0,85%")).isEqualTo("0.85");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ngày ban hành", "Thời gian thực hiện", "ngày ký"})
  void aDateStaysWhereOneIsAskedFor(String label) {
    GridCell date = new GridCell(3, 2, GridCell.Kind.DATE, "03/04/2022");

    assertThat(EntryReader.asked(label, date).kind()).isEqualTo(GridCell.Kind.TEXT);
    assertThat(EntryReader.asked("Tên phần mềm", date)).isEqualTo(date);
  }
}
