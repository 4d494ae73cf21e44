package vn.thuoc.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.metric.wording.CommentReader;

/** Reads a component as page definitions write it. */
final class ComponentReader {
  private ComponentReader() {}

  static PageComponent read(DefinitionMap map) {
    ComponentKind kind = map.oneOf("kind", ComponentKind.class);
    PageComponent component =
        new PageComponent(
            map.text("id"),
            kind,
            map.words("title"),
            map.has("about") ? Optional.of(map.words("about")) : Optional.empty(),
            map.optionalOneOf("width", PageComponent.Width.class).orElse(PageComponent.Width.FULL),
            QueryReader.read(map.map("query")),
            beside(map),
            map.texts("ignores"),
            map.optionalMap("when").map(ComponentReader::lists).orElse(Map.of()),
            map.texts("show"),
            map.flag("folded", false),
            map.flag("optional", false),
            kind == ComponentKind.CHART ? Optional.of(chart(map)) : Optional.empty(),
            kind == ComponentKind.FIGURES
                ? map.maps("figures").stream().map(ComponentReader::figure).toList()
                : List.of(),
            CommentReader.read(map, "comment"),
            map.optionalMap("link").map(ComponentReader::link),
            map.has("empty") ? Optional.of(map.words("empty")) : Optional.empty(),
            map.place());
    map.finish();
    return component;
  }

  private static PageComponent.Beside beside(DefinitionMap map) {
    List<PageComponent.Other> others =
        map.maps("beside").stream().map(ComponentReader::other).toList();
    return new PageComponent.Beside(
        others.isEmpty() ? Optional.empty() : Optional.of(map.words("source")), others);
  }

  private static PageComponent.Other other(DefinitionMap map) {
    PageComponent.Other other =
        new PageComponent.Other(
            map.words("source"),
            QueryReader.read(map.map("query")),
            map.optionalMap("as").map(ComponentReader::texts).orElse(Map.of()),
            map.texts("ignores"));
    map.finish();
    return other;
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
            map.text("measure"),
            map.optionalText("out_of"),
            map.optionalText("share"),
            map.optionalText("change"));
    map.finish();
    return figure;
  }

  private static PageComponent.RowLink link(DefinitionMap map) {
    PageComponent.RowLink link =
        new PageComponent.RowLink(
            map.text("page"), texts(map.map("parameters")), map.optionalText("anchor"));
    map.finish();
    return link;
  }

  private static Map<String, String> texts(DefinitionMap map) {
    Map<String, String> texts = new LinkedHashMap<>();
    map.keys().forEach(key -> texts.put(key, map.text(key)));
    return texts;
  }

  private static Map<String, List<String>> lists(DefinitionMap map) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    map.keys().forEach(key -> lists.put(key, map.texts(key)));
    return lists;
  }
}
