package vn.thuoc.dashboard;

import java.util.List;
import java.util.Optional;
import vn.thuoc.definition.DefinitionMap;

/** Turns one page file into a page. Whether what it names exists is left to {@link PageCheck}. */
final class PageReader {
  private PageReader() {}

  static Page read(DefinitionMap map) {
    List<PageFilter> filters = map.maps("filters").stream().map(FilterReader::read).toList();
    List<PageComponent> components =
        map.maps("components").stream().map(ComponentReader::read).toList();
    Page page =
        new Page(
            map.text("id"),
            map.whole("position"),
            map.text("path"),
            map.words("title"),
            map.has("menu") ? Optional.of(map.words("menu")) : Optional.empty(),
            map.has("about") ? Optional.of(map.words("about")) : Optional.empty(),
            filters,
            components,
            map.place());
    map.finish();
    return page;
  }
}
