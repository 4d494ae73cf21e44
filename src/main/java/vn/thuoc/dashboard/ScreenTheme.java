package vn.thuoc.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.problem.Problems;

/**
 * Colours and measures of the screen: for the style sheet as custom properties, for chart builders
 * as a map.
 */
public final class ScreenTheme {
  private final Map<String, String> light;
  private final Map<String, String> dark;
  private final Map<String, Object> chart;

  private ScreenTheme(
      Map<String, String> light, Map<String, String> dark, Map<String, Object> chart) {
    this.light = light;
    this.dark = dark;
    this.chart = chart;
  }

  static ScreenTheme read(DefinitionFolder folder, Problems problems) {
    Map<String, Object> chart = new LinkedHashMap<>();
    Map<String, String> light = new LinkedHashMap<>();
    Map<String, String> dark = new LinkedHashMap<>();
    folder
        .file("thuoc.yml")
        .read(problems)
        .ifPresent(
            map -> {
              light.putAll(texts(map.map("colours")));
              chart.put("series", texts(map.map("series")));
              List<String> palette = map.texts("palette");
              chart.put("palette", palette);
              chart.putAll(medium(map.map("media").map("screen")));
            });
    folder
        .file("thuoc-dark.yml")
        .read(problems)
        .ifPresent(
            map -> {
              dark.putAll(texts(map.map("colours")));
              map.finish();
            });
    chart.put("colours", light);
    chart.put("dark_colours", dark);
    return new ScreenTheme(light, dark, chart);
  }

  /** The colours as custom properties: {@code --colour-muted-text}; dark ones where preferred. */
  public String styleSheet() {
    return ":root {\n"
        + properties(light)
        + "}\n@media (prefers-color-scheme: dark) {\n@media screen {\n:root {\n"
        + properties(dark)
        + "}\n}\n}\n";
  }

  /** What chart builders take, with the colours for dark screens beside the light ones. */
  public Map<String, Object> forCharts() {
    return chart;
  }

  private static String properties(Map<String, String> colours) {
    StringBuilder text = new StringBuilder();
    colours.forEach(
        (name, value) ->
            text.append("  --colour-")
                .append(name.replace('_', '-'))
                .append(": ")
                .append(value)
                .append(";\n"));
    return text.toString();
  }

  private static Map<String, Object> medium(DefinitionMap map) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("font_family", map.text("font_family"));
    for (String key : List.of("font_size", "label_width", "bar_width")) {
      values.put(key, map.whole(key));
    }
    values.put("animation", map.flag("animation", false));
    values.put("tooltip", map.flag("tooltip", true));
    map.finish();
    return values;
  }

  private static Map<String, String> texts(DefinitionMap map) {
    Map<String, String> texts = new LinkedHashMap<>();
    map.keys().forEach(key -> texts.put(key, map.text(key)));
    return texts;
  }
}
