package vn.thuoc.dashboard;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.thuoc.problem.Language;

/** Writes what only some kinds of components have, as the browser reads it. */
final class Settings {
  private Settings() {}

  static Map<String, Object> of(
      PageComponent component, Map<String, Page> pages, Language language) {
    Map<String, Object> settings = new LinkedHashMap<>();
    component.about().ifPresent(words -> settings.put("about", words.in(language)));
    component.empty().ifPresent(words -> settings.put("empty", words.in(language)));
    settings.put("width", component.width().name().toLowerCase(Locale.ROOT));
    if (!component.show().isEmpty()) {
      settings.put("show", component.show());
    }
    if (component.optional()) {
      settings.put("optional", true);
    }
    if (component.folded()) {
      settings.put("folded", true);
    }
    component
        .chart()
        .ifPresent(
            chart -> {
              settings.put("chart", chart.builder());
              settings.put("spec", chart.spec());
            });
    if (!component.figures().isEmpty()) {
      settings.put("figures", component.figures().stream().map(Settings::figure).toList());
    }
    component.link().ifPresent(link -> settings.put("link", link(link, pages)));
    return settings;
  }

  private static Map<String, Object> figure(PageComponent.Figure figure) {
    Map<String, Object> map = new LinkedHashMap<>(Map.of("measure", figure.measure()));
    figure.outOf().ifPresent(measure -> map.put("out_of", measure));
    figure.share().ifPresent(measure -> map.put("share", measure));
    figure.change().ifPresent(measure -> map.put("change", measure));
    return map;
  }

  private static Map<String, Object> link(PageComponent.RowLink link, Map<String, Page> pages) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("path", pages.get(link.page()).path());
    map.put("parameters", link.parameters());
    map.put("filters", pages.get(link.page()).filters().stream().map(PageFilter::id).toList());
    link.anchor().ifPresent(column -> map.put("anchor", column));
    return map;
  }

  static List<PageView.PageLink> navigation(Map<String, Page> pages, Language language) {
    return pages.values().stream()
        .sorted(Comparator.comparingInt(Page::position))
        .map(
            page ->
                new PageView.PageLink(
                    page.id(),
                    page.menu().orElse(page.title()).in(language),
                    page.path(),
                    page.filters().stream().map(PageFilter::id).toList()))
        .toList();
  }
}
