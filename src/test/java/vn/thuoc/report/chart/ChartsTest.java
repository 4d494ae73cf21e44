package vn.thuoc.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import vn.thuoc.definition.ChartBuilders;
import vn.thuoc.definition.DefinitionFolder;

/** The builders that the browser shares, run without one. */
class ChartsTest {
  private static final DefinitionFolder DASHBOARDS = DefinitionFolder.onClassPath("dashboards");
  private static final Charts CHARTS = new Charts(DASHBOARDS);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String THEME =
      """
      {"colours": {"text": "#111111", "muted_text": "#555555", "line": "#cccccc",
                   "self": "#0072B2", "verified": "#E69F00"},
       "series": {"self_score": "self", "verified_score": "verified"}, "palette": ["#777777"],
       "font_family": "Times New Roman", "font_size": 11, "label_width": 190, "bar_width": 14,
       "animation": false, "tooltip": false}""";
  private static final String SPEC =
      """
      {"category": "group_name", "series": ["self_score", "verified_score"]}""";

  private static Charts.Drawing drawing(String name) {
    String result =
        """
        {"columns": [{"id": "group_name", "label": "Nhóm", "format": "text"},
                     {"id": "self_score", "label": "Điểm tự chấm", "format": "score"},
                     {"id": "verified_score", "label": "Điểm thẩm định", "format": "score"}],
         "rows": [{"group_name": "%s", "self_score": "70", "verified_score": "62.53"},
                  {"group_name": "Chưa có điểm"}]}"""
            .formatted(name);
    return new Charts.Drawing("grouped_bars", SPEC, result, THEME, 600, 300);
  }

  @Test
  void writesVietnameseLabelsAndNumbersInTheColoursOfTheTheme() {
    assertThat(CHARTS.svg(drawing("Hạ tầng kỹ thuật")))
        .contains(">Hạ tầng kỹ thuật</text>")
        .contains(">Điểm thẩm định</text>")
        .contains(">62,53</text>")
        .contains("fill=\"#0072B2\"")
        .contains("fill=\"#E69F00\"");
  }

  @Test
  void wrapsLongNamesBetweenWords() {
    assertThat(CHARTS.svg(drawing("Văn bản chỉ đạo, điều hành về ứng dụng và phát triển CNTT")))
        .contains(">Văn bản chỉ đạo, điều hành về ứng dụng </text>")
        .contains(">và phát triển CNTT</text>");
  }

  @Test
  void anAbsentValueHasNoBarAndNoNumber() {
    assertThat(CHARTS.option(drawing("Hạ tầng")))
        .contains("\"value\":null,\"row\":1,\"label\":{\"formatter\":\"\",");
    assertThat(CHARTS.svg(drawing("Hạ tầng")))
        .contains(">Chưa có điểm</text>")
        .doesNotContain("NaN");
  }

  @Test
  void markupInANameStaysText() {
    assertThat(CHARTS.svg(drawing("<b>đậm</b> & {a|x}")))
        .contains("&lt;b&gt;đậm&lt;/b&gt; &amp; {a|x}");
  }

  @Test
  void theSameDrawingGivesTheSameSvgInAnotherEngineAndOnOtherThreads() throws Exception {
    String expected = CHARTS.svg(drawing("Hạ tầng"));
    Charts other = new Charts(DASHBOARDS);
    other.svg(drawing("Một biểu đồ khác trước đó"));
    assertThat(other.svg(drawing("Hạ tầng"))).isEqualTo(expected);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<String>> drawn =
          IntStream.range(0, 8)
              .mapToObj(index -> threads.submit(() -> other.svg(drawing("Nhóm " + index % 4))))
              .toList();
      for (int index = 0; index < drawn.size(); index++) {
        assertThat(drawn.get(index).get()).contains(">Nhóm " + index % 4 + "</text>");
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void listsTheBuildersAsTheirScriptsNameThem() {
    assertThat(CHARTS.builders())
        .containsExactlyInAnyOrderElementsOf(ChartBuilders.names(DASHBOARDS))
        .containsExactlyInAnyOrder(
            "grouped_bars",
            "columns",
            "histogram",
            "box_plot",
            "radar",
            "heat_map",
            "lines",
            "stacked_shares",
            "small_multiples",
            "diverging_bars");
  }

  @Test
  void aSingleSeriesHasNoLegendAndNegativeBarsReachToTheLeft() {
    JsonNode option =
        option(
            "grouped_bars",
            "{category: name, series: [gap]}",
            "[{id: name, label: Nhóm}, {id: gap, label: Chênh, format: score}]",
            "[{name: A, gap: '-2.50'}, {name: B, gap: 1}]");
    assertThat(option.at("/legend/show").asBoolean(true)).isFalse();
    assertThat(option.at("/xAxis/min").isMissingNode()).isTrue();
    assertThat(option.at("/series/0/data/0/label").toString())
        .isEqualTo("{\"formatter\":\"−2,5\",\"position\":\"left\"}");
    assertThat(option.at("/series/0/data/1/label/position").asText()).isEqualTo("right");
  }

  @Test
  void columnsWriteTheirAxisInVietnameseAndLeaveOutWhatIsAbsent() {
    Charts.Drawing drawing =
        drawing(
            "columns",
            "{category: year, series: [share]}",
            "[{id: year, label: Năm}, {id: share, label: Tỷ lệ, format: percent}]",
            "[{year: '2021', share: '0.125'}, {year: '2022'}, {year: '2023', share: 0}]");
    assertThat(CHARTS.svg(drawing))
        .contains(">2,5 %</text>", ">12,5 %</text>", ">2022</text>", ">0,0 %</text>")
        .doesNotContain("NaN");
    JsonNode data = option(drawing).at("/series/0/data");
    assertThat(data.get(0).get("value").asDouble()).isEqualTo(12.5);
    assertThat(data.get(1).get("value").isNull()).isTrue();
    assertThat(data.get(1).at("/label/show").asBoolean(true)).isFalse();
    assertThat(data.get(2).get("value").asDouble()).isZero();
    assertThat(data.get(2).get("row").asInt()).isEqualTo(2);
  }

  @Test
  void stackedColumnsReachAsHighAsTheirSum() {
    JsonNode option =
        option(
            "columns",
            "{category: year, series: [one, other], stack: true}",
            "[{id: one, label: Một, format: score}, {id: other, label: Hai, format: score}]",
            "[{year: '2021', one: 60, other: 60}]");
    assertThat(option.at("/yAxis/max").asDouble()).isEqualTo(125);
    assertThat(option.at("/series/1/itemStyle/decal").isObject()).isTrue();
    assertThat(option.at("/series/0/itemStyle/decal").isMissingNode()).isTrue();
  }

  @Test
  void aBinSaysHowManyUnitsAndWhichPartOfThem() {
    Charts.Drawing drawing =
        drawing(
            "histogram",
            "{bins: [b1, b2, b3, b4, b5, b6, b7, b8, b9, b10]}",
            "[]",
            "[{b1: 0, b2: 4, b3: '12', b4: 0, b5: 0, b6: 0, b7: 0, b8: 0, b9: 0, b10: 24}]");
    JsonNode option = option(drawing);
    assertThat(option.at("/xAxis/data/0").asText()).isEqualTo("0–10");
    assertThat(option.at("/xAxis/data/9").asText()).isEqualTo("90–100");
    assertThat(option.at("/series/0/data/2/tooltip/formatter").asText())
        .isEqualTo("20–30 %: 12 đơn vị (30,0 %)");
    assertThat(CHARTS.svg(drawing))
        .contains(">Số đơn vị</text>", ">24</text>", ">Tỷ lệ điểm tối đa (%)</text>");
    String english = THEME.replaceFirst("\\{", "{\"words\": {\"units\": \"units\"}, ");
    assertThat(
            CHARTS.option(
                new Charts.Drawing(
                    "histogram", drawing.spec(), drawing.result(), english, 600, 300)))
        .contains("90–100 %: 24 units (60,0 %)");
  }

  @Test
  void theRowsOfAHistogramStandSideBySideWithMarksOfTheirOwn() {
    JsonNode option =
        option(
            "histogram",
            "{bins: [b1, b2], series: side}",
            "[]",
            "[{side: Tự chấm, b1: 3, b2: 1}, {side: Thẩm định, b1: 4}]");
    assertThat(option.at("/series").findValuesAsText("name"))
        .containsExactly("Tự chấm", "Thẩm định");
    assertThat(option.at("/series/1/data/1/value").isNull()).isTrue();
    assertThat(option.at("/series/1/data/1/tooltip/formatter").asText())
        .isEqualTo("Thẩm định\n50–100 %: không có số liệu");
    assertThat(option.at("/series/1/itemStyle/decal").isObject()).isTrue();
  }

  @Test
  void axesOfCountsHaveNoHalves() {
    String columns = "[{id: year, label: Năm}, {id: n, label: Số phiếu, format: whole}]";
    String rows = "[{year: '2021', n: 1}, {year: '2022', n: 2}]";
    JsonNode beside = option("columns", "{category: year, series: [n]}", columns, rows);
    assertThat(beside.at("/yAxis/interval").asInt()).isEqualTo(1);
    JsonNode line = option("lines", "{x: year, value: n}", columns, rows);
    assertThat(line.at("/yAxis/interval").asDouble()).isEqualTo(1.0);
  }

  @Test
  void aBoxNeedsAllFiveFiguresAndLiesWhenThereAreManyNames() {
    String spec =
        "{category: name, lowest: a, lower_quartile: b, median: c, upper_quartile: d, highest: e,"
            + " mean: m, count: n}";
    String columns =
        "[{id: c, label: Trung vị, format: percent}, {id: a, label: Thấp nhất, format: percent},"
            + " {id: b, label: Q1, format: percent}, {id: d, label: Q3, format: percent},"
            + " {id: e, label: Cao nhất, format: percent}, {id: m, label: Trung bình, format: percent},"
            + " {id: n, label: Số đơn vị, format: whole}]";
    String full = "{name: A, a: '0.1', b: 0.2, c: 0.3, d: 0.4, e: '0.55', m: '0.31', n: 1204}";
    Charts.Drawing drawing =
        drawing("box_plot", spec, columns, "[" + full + ", {name: B, a: 0.1, e: 0.9, n: 1}]");
    JsonNode option = option(drawing);
    assertThat(option.at("/series/0/data/0/value").toString()).isEqualTo("[10,20,30,40,55]");
    assertThat(option.at("/series/0/data/0/tooltip/formatter").asText())
        .contains("Trung vị: 30,0 %", "Trung bình: 31,0 %", "Số đơn vị: 1.204");
    assertThat(option.at("/series/0/data/1/value").toString())
        .isEqualTo("[\"-\",\"-\",\"-\",\"-\",\"-\"]");
    assertThat(option.at("/series/1/data")).hasSize(1);
    assertThat(option.at("/xAxis/type").asText()).isEqualTo("category");
    assertThat(CHARTS.svg(drawing)).contains(">B</text>").doesNotContain("NaN");
    String many = "[" + String.join(", ", Collections.nCopies(9, full)) + "]";
    assertThat(option("box_plot", spec, columns, many).at("/yAxis/type").asText())
        .isEqualTo("category");
  }

  @Test
  void aRadarLeavesAGapWhereAValueIsAbsentAndClosesOtherLines() {
    String columns = "[{id: share, label: Tỷ lệ, format: percent}]";
    String spec = "{category: name, value: share, series: side}";
    JsonNode option =
        option(
            "radar",
            spec,
            columns,
            "[{name: A, side: x, share: 0.5}, {name: B, side: x, share: 0.25},"
                + " {name: C, side: x, share: 1}, {name: A, side: y, share: 0.1},"
                + " {name: C, side: y, share: 0.2}]");
    assertThat(values(option.at("/series/0/data"))).isEqualTo("[50,0] [25,1] [100,2] [50,0]");
    assertThat(values(option.at("/series/1/data"))).isEqualTo("[10,0] [null,1] [20,2] [10,0]");
    assertThat(option.at("/series/1/data/2/row").asInt()).isEqualTo(4);
    assertThat(option.at("/series/0/symbol")).isNotEqualTo(option.at("/series/1/symbol"));
    JsonNode two =
        option(
            "radar",
            spec,
            columns,
            "[{name: A, side: x, share: 0.5}, {name: B, side: x, share: 0.25}]");
    assertThat(two.at("/series/0/type").asText()).isEqualTo("bar");
    assertThat(two.at("/series/0/data/1/value").asDouble()).isEqualTo(25);
  }

  @Test
  void aHeatMapCrossesOutAbsentCellsAndOrdersItsColumns() {
    Charts.Drawing drawing =
        drawing(
            "heat_map",
            "{row: unit, column: group, value: share, position: place}",
            "[{id: share, label: Tỷ lệ, format: percent}]",
            "[{unit: Huế, group: Sau, place: '10', share: '0.9281'},"
                + " {unit: Huế, group: Trước, place: '9', share: 0},"
                + " {unit: Nam Đông, group: Sau, place: '10'}]");
    JsonNode option = option(drawing);
    assertThat(option.at("/xAxis/data").toString()).isEqualTo("[\"Trước\",\"Sau\"]");
    assertThat(values(option.at("/series/0/data"))).isEqualTo("[1,0,92.81] [0,0,0]");
    assertThat(values(option.at("/series/1/data"))).isEqualTo("[0,1] [1,1]");
    assertThat(option.at("/series/1/data/1/row").asInt()).isEqualTo(2);
    assertThat(option.at("/series/1/data/0/row").isMissingNode()).isTrue();
    assertThat(CHARTS.svg(drawing)).contains(">92,8</text>", ">0,0</text>", ">100 %</text>");
  }

  private static final String TREND =
      "{x: year, value: value, segment: segment, lower: lower, upper: upper,"
          + " breaks_before: broken, break_words: why, count: n}";
  private static final String TREND_COLUMNS =
      "[{id: value, label: Giá trị, format: decimal}, {id: lower, label: Mức dưới, format: decimal},"
          + " {id: upper, label: Mức trên, format: decimal}, {id: n, label: Số đơn vị, format: whole}]";

  @Test
  void linesAreNotJoinedOverAMissingYearNorOverABreak() {
    Charts.Drawing drawing =
        drawing(
            "lines",
            TREND,
            TREND_COLUMNS,
            "[{year: '2018', value: '40.5', segment: a, n: 63},"
                + " {year: '2019', value: 42, segment: a},"
                + " {year: '2021', value: 44, segment: a},"
                + " {year: '2022', value: 60, segment: b, broken: true, why: Câu hỏi khác}]");
    JsonNode option = option(drawing);
    assertThat(option.at("/xAxis/0/data").toString())
        .isEqualTo("[\"2018\",\"2019\",\"2020\",\"2021\",\"2022\"]");
    assertThat(values(option.at("/series/0/data"))).isEqualTo("40.5 42 null 44 null");
    assertThat(values(option.at("/series/1/data"))).isEqualTo("null null null null 60");
    assertThat(option.at("/series/0/connectNulls").asBoolean(true)).isFalse();
    JsonNode mark = option.at("/series/2/data/0");
    assertThat(mark.at("/coords/0/0").asDouble()).isEqualTo(3.5);
    assertThat(mark.at("/tooltip/formatter").asText()).isEqualTo("2022\nCâu hỏi khác");
    assertThat(option.at("/series/2/lineStyle/type").isArray()).isTrue();
    assertThat(option.at("/series/0/data/0/tooltip/formatter").asText())
        .isEqualTo("2018\nGiá trị: 40,5\nSố đơn vị: 63");
    assertThat(CHARTS.svg(drawing)).contains(">≠</text>", ">2020</text>").doesNotContain("NaN");
  }

  @Test
  void oneYearAloneIsBarsFromZeroThatSayWhichYear() {
    Charts.Drawing drawing =
        drawing(
            "lines",
            "{x: year, value: value, series: unit, segment: segment}",
            TREND_COLUMNS,
            "[{year: '2022', value: 464.06, unit: A, segment: s},"
                + " {year: '2022', value: 430.92, unit: B, segment: s}]");
    JsonNode option = option(drawing);
    assertThat(option.at("/series")).hasSize(1);
    assertThat(option.at("/series/0/type").asText()).isEqualTo("bar");
    assertThat(values(option.at("/series/0/data"))).isEqualTo("464.06 430.92");
    assertThat(option.at("/xAxis/min").asInt(-1)).isZero();
    assertThat(option.at("/yAxis/data").toString()).isEqualTo("[\"A\",\"B\"]");
    assertThat(option.at("/series/0/data/1/row").asInt()).isEqualTo(1);
    assertThat(CHARTS.svg(drawing))
        .contains(">Chỉ có số liệu năm 2022</text>", ">464,06</text>")
        .doesNotContain("NaN");
  }

  @Test
  void anIntervalInTheOnlyYearStaysAnInterval() {
    JsonNode option = option("lines", TREND, TREND_COLUMNS, "[{year: '2022', lower: 20}]");
    assertThat(option.at("/series/1/type").asText()).isEqualTo("lines");
    assertThat(values(option.at("/series/0/data"))).isEqualTo("null");
  }

  @Test
  void panelsOfOneYearAreBarsAndWhatIsAbsentIsSaid() {
    Charts.Drawing drawing =
        drawing(
            "small_multiples",
            "{panel: unit, x: year, value: share}",
            "[{id: share, label: Tỷ lệ, format: percent}]",
            "[{unit: A, year: '2022', share: 0.5}, {unit: B, year: '2022'}]");
    assertThat(option(drawing).at("/yAxis/data").toString()).isEqualTo("[\"A\",\"B\"]");
    assertThat(CHARTS.svg(drawing)).contains(">50,0 %</text>", ">không có số liệu</text>");
  }

  @Test
  void withoutAFlagABreakStandsWhereTheSegmentChanges() {
    JsonNode option =
        option(
            "lines",
            "{x: year, value: value, series: unit, segment: segment}",
            TREND_COLUMNS,
            "[{year: '2020', value: 1, unit: A, segment: s}, {year: '2020', value: 2, unit: B, segment: s},"
                + " {year: '2021', value: 3, unit: A, segment: s}, {year: '2021', value: 4, unit: B, segment: t}]");
    assertThat(option.at("/series").findValuesAsText("name")).containsExactly("A", "B", "B");
    assertThat(values(option.at("/series/0/data"))).isEqualTo("1 3");
    assertThat(values(option.at("/series/1/data"))).isEqualTo("2 null");
    assertThat(values(option.at("/series/2/data"))).isEqualTo("null 4");
    assertThat(option.at("/series/3/data")).hasSize(1);
    assertThat(option.at("/series/3/data/0/tooltip/formatter").asText())
        .isEqualTo("2021\nkhông so sánh được với điểm trước");
  }

  @Test
  void anIndexStartsAnewAtAHundredInEverySegment() {
    JsonNode option =
        option(
            "lines",
            "{x: year, value: value, segment: segment, index: true}",
            TREND_COLUMNS,
            "[{year: '2019', value: '50', segment: s}, {year: '2018', value: '40', segment: s},"
                + " {year: '2020', segment: s}, {year: '2021', value: 3, segment: t},"
                + " {year: '2022', value: 4, segment: t}, {year: '2023', value: 0, segment: z},"
                + " {year: '2024', value: 7, segment: z}]");
    assertThat(values(option.at("/series/0/data"))).startsWith("100 125 null");
    assertThat(values(option.at("/series/1/data"))).endsWith("100 133.3 null null");
  }

  @Test
  void anIntervalIsABarFromEndToEndAndNeverAPoint() {
    JsonNode option =
        option(
            "lines",
            TREND,
            TREND_COLUMNS,
            "[{year: '2020', lower: 20, upper: 40}, {year: '2021', lower: '50'},"
                + " {year: '2022', value: 70, lower: 60, upper: 80}]");
    assertThat(values(option.at("/series/0/data"))).isEqualTo("null null 70");
    JsonNode bars = option.at("/series/1/data");
    assertThat(bars).hasSize(2);
    assertThat(bars.get(0).get("coords").toString()).isEqualTo("[[0,20],[0,40]]");
    assertThat(bars.get(0).get("symbol").toString()).isEqualTo("[\"rect\",\"rect\"]");
    assertThat(bars.get(1).get("coords").toString())
        .isEqualTo("[[1,50],[1," + option.at("/yAxis/max").asInt() + "]]");
    assertThat(bars.get(1).get("symbol").toString()).isEqualTo("[\"rect\",\"arrow\"]");
    assertThat(bars.get(1).at("/tooltip/formatter").asText()).isEqualTo("2021\nMức dưới: 50");
    assertThat(bars.get(1).get("row").asInt()).isEqualTo(1);
  }

  @Test
  void sharesFillTheBarInPrintedOrderAndStatesAreHatched() {
    Charts.Drawing drawing =
        drawing(
            "stacked_shares",
            "{category: question, part: answer, value: units, position: place, state: state}",
            "[{id: units, label: Số phiếu, format: whole}]",
            "[{question: Q, answer: Bỏ trống, place: '10', state: blank, units: 10},"
                + " {question: Q, answer: Có, place: '9', state: option, units: 20},"
                + " {question: Q, answer: Không, place: '1', state: option, units: '10'},"
                + " {question: R, answer: Có, place: '9', state: option, units: 5},"
                + " {question: R, answer: Không, place: '1', state: option}]");
    JsonNode option = option(drawing);
    assertThat(option.at("/series").findValuesAsText("name"))
        .containsExactly("Không", "Có", "Bỏ trống");
    assertThat(values(option.at("/series/0/data"))).isEqualTo("25 null");
    assertThat(values(option.at("/series/1/data"))).isEqualTo("50 100");
    assertThat(values(option.at("/series/2/data"))).isEqualTo("25 null");
    assertThat(option.at("/series/1/data/0/row").asInt()).isEqualTo(1);
    assertThat(option.at("/series/1/data/0/tooltip/formatter").asText())
        .isEqualTo("Q\nCó: 50,0 %\nSố phiếu: 20");
    assertThat(option.at("/series/2/itemStyle/decal").isObject()).isTrue();
    assertThat(option.at("/series/1/itemStyle/decal").isMissingNode()).isTrue();
    assertThat(CHARTS.svg(drawing)).contains(">25,0 %</text>", "<pattern").doesNotContain("NaN");
  }

  @Test
  void moreOptionsThanALegendHoldsAreNamedInTheirBars() {
    StringBuilder rows = new StringBuilder();
    for (int question = 0; question < 9; question++) {
      String name = "{question: Q" + question + ", state: option, ";
      rows.append(name).append("answer: Tốt ").append(question).append(", place: 1, share: 0.6},");
      rows.append(name).append("answer: Kém ").append(question).append(", place: 2, share: 0.4},");
    }
    Charts.Drawing drawing =
        drawing(
            "stacked_shares",
            "{category: question, part: answer, value: share, position: place, state: state}",
            "[{id: share, label: Tỷ lệ, format: percent}]",
            "[" + rows.substring(0, rows.length() - 1) + "]");
    JsonNode option = option(drawing);
    assertThat(option.at("/legend/show").asBoolean(true)).isFalse();
    List<String> first = option.at("/series/0/data").findValuesAsText("color");
    JsonNode second = option.at("/series/17/data/8/itemStyle/color");
    assertThat(option.at("/series/1/data/1/itemStyle/color").asText())
        .as("the best answer looks the same in every question")
        .isEqualTo(first.get(0));
    assertThat(second.asText()).isNotEqualTo(first.get(0));
    assertThat(CHARTS.svg(drawing)).contains(">Tốt 0: 60,0 %</text>", ">Kém 8: 40,0 %</text>");
  }

  @Test
  void smallMultiplesShareOneScaleAndKeepSegmentsApart() {
    StringBuilder rows = new StringBuilder();
    for (int panel = 0; panel < 36; panel++) {
      rows.append("{unit: Đơn vị ").append(panel).append(", year: '2020', share: 0.1, s: a},");
      rows.append("{unit: Đơn vị ").append(panel).append(", year: '2021', share: 0.");
      rows.append(panel % 9 + 1).append(", s: b},");
    }
    Charts.Drawing drawing =
        drawing(
            "small_multiples",
            "{panel: unit, x: year, value: share, segment: s}",
            "[{id: share, label: Tỷ lệ, format: percent}]",
            "[" + rows.substring(0, rows.length() - 1) + "]");
    JsonNode option = option(drawing);
    assertThat(option.get("grid")).hasSize(36);
    assertThat(Set.copyOf(option.get("yAxis").findValuesAsText("max"))).hasSize(1);
    assertThat(values(option.at("/series/0/data"))).isEqualTo("10 null");
    assertThat(values(option.at("/series/1/data"))).isEqualTo("null 10");
    assertThat(option.at("/series/1/data/1/row").asInt()).isEqualTo(1);
    assertThat(CHARTS.svg(drawing)).contains(">Đơn vị 35</text>");
  }

  @Test
  void differencesCarryTheirSign() {
    Charts.Drawing drawing =
        drawing(
            "diverging_bars",
            "{category: name, value: gap, count: n}",
            "[{id: gap, label: Chênh lệch, format: score}, {id: n, label: Số đơn vị, format: whole}]",
            "[{name: A, gap: '1.50', n: 27432}, {name: B, gap: '-3.687'}, {name: C, gap: 0}, {name: D}]");
    JsonNode data = option(drawing).at("/series/0/data");
    assertThat(data.findValues("label").stream().map(label -> label.get("formatter").asText()))
        .containsExactly("+1,5", "−3,68", "0", "");
    assertThat(data.get(1).at("/label/position").asText()).isEqualTo("left");
    assertThat(data.get(0).at("/itemStyle/color")).isNotEqualTo(data.get(1).at("/itemStyle/color"));
    assertThat(data.get(3).get("value").isNull()).isTrue();
    assertThat(data.get(0).at("/tooltip/formatter").asText())
        .isEqualTo("A\nChênh lệch: +1,5\nSố đơn vị: 27.432");
    assertThat(data.get(3).at("/tooltip/formatter").asText())
        .isEqualTo("D\nChênh lệch: không có số liệu");
  }

  /** Builder, spec, and rows whose names are markup, place holders and a word of the language. */
  static Stream<Arguments> builders() {
    String name = "'<b>{b}</b>{a|x}'";
    return Stream.of(
        Arguments.of("grouped_bars", "{category: c, series: [v]}", name),
        Arguments.of("columns", "{category: c, series: [v]}", name),
        Arguments.of("histogram", "{bins: [v, w], series: c}", name),
        Arguments.of(
            "box_plot",
            "{category: c, lowest: v, lower_quartile: v, median: v, upper_quartile: v, highest: v}",
            name),
        Arguments.of("radar", "{category: c, value: v, series: s}", name),
        Arguments.of("heat_map", "{row: c, column: s, value: v}", name),
        Arguments.of("lines", "{x: y, value: v, series: c}", name),
        Arguments.of("stacked_shares", "{category: c, part: s, value: v, position: p}", name),
        Arguments.of("small_multiples", "{panel: c, x: y, value: v}", name),
        Arguments.of("diverging_bars", "{category: c, value: v}", name));
  }

  @ParameterizedTest
  @MethodSource("builders")
  void namesStayNamesInEveryChart(String builder, String spec, String name) {
    String columns = "[{id: v, label: V, format: score}, {id: w, label: W, format: score}]";
    String row = "{c: %s, s: constructor, y: '2020', p: 1, v: 3, w: 1}".formatted(name);
    String other = "{c: __proto__, s: constructor, y: '2021', p: 1, v: 4, w: 1}";
    Charts.Drawing drawing = drawing(builder, spec, columns, "[" + row + ", " + other + "]");
    assertThat(CHARTS.svg(drawing)).contains("&lt;b&gt;{b}&lt;/b&gt;{a|x}").doesNotContain("<b>");
    List<String> tips =
        option(drawing).findValues("tooltip").stream()
            .map(tip -> tip.path("formatter").asText())
            .filter(tip -> tip.contains("<b>"))
            .toList();
    assertThat(tips).isNotEmpty().noneMatch(tip -> tip.contains("{b}") || tip.contains("{a|"));
    assertThat(option(drawing).at("/tooltip/renderMode").asText()).isEqualTo("richText");
  }

  @ParameterizedTest
  @MethodSource("builders")
  void everyChartTellsItsHeightAndBearsNoRowsAndAbsentValues(String builder, String spec) {
    String columns = "[{id: v, label: V, format: score}]";
    assertThat(CHARTS.svg(drawing(builder, spec, columns, "[]"))).doesNotContain("NaN");
    String absent = "[{c: A, s: S, y: '2020', p: 1}]";
    assertThat(CHARTS.svg(drawing(builder, spec, columns, absent))).doesNotContain("NaN");
    assertThat(CHARTS.height(drawing(builder, spec, columns, absent))).isBetween(30, 600);
  }

  @Test
  void moreRowsAndNarrowerNamesMakeAChartHigher() {
    String spec = "{category: c, value: v}";
    String row = "{c: Sở Thông tin và Truyền thông tỉnh Thừa Thiên Huế, v: 1}";
    Charts.Drawing few = drawing("diverging_bars", spec, "[]", "[" + row + "]");
    Charts.Drawing many =
        drawing(
            "diverging_bars",
            spec,
            "[]",
            "[" + String.join(", ", Collections.nCopies(10, row)) + "]");
    Charts.Drawing narrow =
        new Charts.Drawing(
            few.builder(),
            few.spec(),
            few.result(),
            THEME.replace("\"label_width\": 190", "\"label_width\": 60"),
            330,
            300);
    assertThat(CHARTS.height(many)).isGreaterThan(CHARTS.height(few) * 4);
    assertThat(CHARTS.height(narrow)).isGreaterThan(CHARTS.height(few));
  }

  /** The values of a series in a line, absent ones as null. */
  private static String values(JsonNode data) {
    return StreamSupport.stream(data.spliterator(), false)
        .map(item -> item.get("value").toString())
        .collect(Collectors.joining(" "));
  }

  private static JsonNode option(String builder, String spec, String columns, String rows) {
    return option(drawing(builder, spec, columns, rows));
  }

  private static JsonNode option(Charts.Drawing drawing) {
    try {
      return JSON.readTree(CHARTS.option(drawing));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(drawing.toString(), e);
    }
  }

  /** Spec, columns and rows in the short writing of YAML. */
  private static Charts.Drawing drawing(String builder, String spec, String columns, String rows) {
    String result = "{columns: %s, rows: %s}".formatted(columns, rows);
    return new Charts.Drawing(builder, json(spec), json(result), THEME, 600, 300);
  }

  private static String json(String yaml) {
    Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return JSON.valueToTree(read).toString();
  }
}
