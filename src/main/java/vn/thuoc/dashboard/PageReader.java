package vn.thuoc.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.metric.MetricQuery;

/** Turns one page file into a page. Whether what it names exists is left to {@link PageCheck}. */
final class PageReader {
  private enum Choice {
    FIRST,
    NONE
  }

  private PageReader() {}

  static Page read(DefinitionMap map) {
    List<PageFilter> filters = map.maps("filters").stream().map(PageReader::filter).toList();
    List<PageComponent> components =
        map.maps("components").stream().map(PageReader::component).toList();
    Page page =
        new Page(
            map.text("id"),
            map.whole("position"),
            map.text("path"),
            map.words("title"),
            filters,
            components,
            map.place());
    map.finish();
    return page;
  }

  private static PageFilter filter(DefinitionMap map) {
    String dimension = map.text("dimension");
    DefinitionMap choices = map.map("choices");
    Optional<String> label = choices.optionalText("label");
    List<MetricQuery.Sort> sort = choices.texts("sort").stream().map(MetricQuery.Sort::of).toList();
    List<String> by = new ArrayList<>(List.of(dimension));
    label.filter(column -> !by.contains(column)).ifPresent(by::add);
    sort.stream().map(MetricQuery.Sort::column).filter(id -> !by.contains(id)).forEach(by::add);
    MetricQuery query =
        new MetricQuery(
            choices.text("view"), List.of(), by, Map.of(), sort, java.util.OptionalInt.empty());
    choices.finish();
    PageFilter filter =
        new PageFilter(
            map.text("id"),
            map.words("label"),
            dimension,
            query,
            label,
            map.oneOf("otherwise", Choice.class) == Choice.FIRST);
    map.finish();
    return filter;
  }

  private static PageComponent component(DefinitionMap map) {
    ComponentKind kind = map.oneOf("kind", ComponentKind.class);
    PageComponent component =
        new PageComponent(
            map.text("id"),
            kind,
            map.words("title"),
            QueryReader.read(map.map("query")),
            map.texts("ignores"),
            map.texts("show"),
            map.flag("folded", false),
            kind == ComponentKind.CHART ? Optional.of(chart(map)) : Optional.empty(),
            kind == ComponentKind.FIGURES
                ? map.maps("figures").stream().map(PageReader::figure).toList()
                : List.of(),
            map.optionalMap("link").map(PageReader::link),
            map.place());
    map.finish();
    return component;
  }

  private static PageComponent.Chart chart(DefinitionMap map) {
    Map<String, Object> spec = new LinkedHashMap<>();
    DefinitionMap given = map.map("spec");
    for (String key : given.keys()) {
      if (given.isList(key)) {
        spec.put(key, given.texts(key));
      } else {
        given.optionalText(key).ifPresent(text -> spec.put(key, flagOrText(text)));
      }
    }
    return new PageComponent.Chart(map.text("chart"), spec);
  }

  private static Object flagOrText(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> text;
    };
  }

  private static PageComponent.Figure figure(DefinitionMap map) {
    PageComponent.Figure figure =
        new PageComponent.Figure(
            map.text("measure"), map.optionalText("out_of"), map.optionalText("share"));
    map.finish();
    return figure;
  }

  private static PageComponent.RowLink link(DefinitionMap map) {
    Map<String, String> parameters = new LinkedHashMap<>();
    DefinitionMap given = map.map("parameters");
    given.keys().forEach(key -> parameters.put(key, given.text(key)));
    PageComponent.RowLink link =
        new PageComponent.RowLink(map.text("page"), parameters, map.optionalText("anchor"));
    map.finish();
    return link;
  }
}
