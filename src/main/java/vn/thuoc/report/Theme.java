package vn.thuoc.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thuoc.definition.DefinitionFile;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.problem.Problems;

/** Colours and fonts of the paper, as the chart builders take them. */
final class Theme {
  private static final Set<String> NUMBERS = Set.of("font_size", "label_width", "bar_width");
  private static final Set<String> FLAGS = Set.of("animation", "tooltip");

  private Theme() {}

  /** The theme's values for paper: what holds for every medium, and the medium's own beside it. */
  static Map<String, Object> paper(DefinitionFile file, Problems problems) {
    Map<String, Object> theme = new LinkedHashMap<>();
    file.read(problems)
        .ifPresent(
            map -> {
              theme.put("id", map.text("id"));
              map.optionalMap("title").ifPresent(title -> texts(title));
              theme.put("colours", texts(map.map("colours")));
              theme.put("series", texts(map.map("series")));
              theme.put("palette", List.copyOf(map.texts("palette")));
              DefinitionMap media = map.map("media");
              media.optionalMap("screen");
              theme.putAll(medium(media.map("paper")));
              media.finish();
              map.finish();
            });
    return theme;
  }

  private static Map<String, Object> texts(DefinitionMap map) {
    Map<String, Object> texts = new LinkedHashMap<>();
    map.keys().forEach(key -> texts.put(key, map.text(key)));
    return texts;
  }

  private static Map<String, Object> medium(DefinitionMap map) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("medium", "paper");
    for (String key : map.keys()) {
      if (NUMBERS.contains(key)) {
        values.put(key, map.decimal(key));
      } else if (FLAGS.contains(key)) {
        values.put(key, map.flag(key, false));
      } else {
        values.put(key, map.text(key));
      }
    }
    return values;
  }
}
