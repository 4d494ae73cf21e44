package vn.thuoc.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thuoc.problem.Language;
import vn.thuoc.unit.VietnameseText;

/** Writes filters for the browser. */
final class FilterViews {
  /** More than people read in a list; the rest is found by searching. */
  private static final int LISTED_AT_MOST = 200;

  private static final int FOUND_AT_MOST = 40;

  private FilterViews() {}

  /** A filter with its first choices and those that are chosen. */
  static PageView.FilterView of(Settled settled, Choices choices, Language language) {
    List<Settled.Option> all = choices.offered(settled.filter());
    Set<Settled.Option> listed =
        new LinkedHashSet<>(all.subList(0, Math.min(all.size(), LISTED_AT_MOST)));
    listed.addAll(settled.chosen());
    return view(settled, List.copyOf(listed), all.size(), language);
  }

  /** A filter with the choices that hold a text. */
  static PageView.FilterView found(
      Settled settled, Choices choices, String search, Language language) {
    List<String> parts = List.of(search.strip().split("\\s+"));
    List<Settled.Option> found = new ArrayList<>();
    for (Settled.Option option : choices.offered(settled.filter())) {
      String text = option.label() + " " + option.value();
      if (parts.stream().allMatch(part -> VietnameseText.finds(part, text))) {
        found.add(option);
      }
    }
    return view(
        settled, found.subList(0, Math.min(found.size(), FOUND_AT_MOST)), found.size(), language);
  }

  private static PageView.FilterView view(
      Settled settled, List<Settled.Option> options, int total, Language language) {
    PageFilter filter = settled.filter();
    return new PageView.FilterView(
        filter.id(),
        filter.label().in(language),
        filter.dimension(),
        settled.chosen().stream().map(Settled.Option::value).collect(Collectors.joining(",")),
        options.stream()
            .map(option -> new PageView.Choice(option.value(), option.label()))
            .toList(),
        total,
        filter.atMost(),
        filter.choosesFirst());
  }
}
