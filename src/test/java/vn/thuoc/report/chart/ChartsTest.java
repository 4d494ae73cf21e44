package vn.thuoc.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thuoc.definition.DefinitionFolder;

/** The builders that the browser shares, run without one. */
class ChartsTest {
  private static final DefinitionFolder DASHBOARDS = DefinitionFolder.onClassPath("dashboards");
  private static final Charts CHARTS = new Charts(DASHBOARDS);
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
        .contains("\"value\":null,\"label\":{\"formatter\":\"\"}");
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
  void listsTheBuilders() {
    assertThat(CHARTS.builders()).contains("grouped_bars");
  }
}
