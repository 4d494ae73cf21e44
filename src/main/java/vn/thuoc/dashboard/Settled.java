package vn.thuoc.dashboard;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A filter with the values chosen.
 *
 * @param filter the filter
 * @param chosen what holds; empty when all does
 */
record Settled(PageFilter filter, List<Option> chosen) {
  Settled {
    chosen = List.copyOf(chosen);
  }

  /**
   * One value that can be chosen.
   *
   * @param value as the address writes it
   * @param label as people read it
   * @param values the dimensions that it stands for
   */
  record Option(String value, String label, Map<String, String> values) {
    Option {
      values = Map.copyOf(values);
    }
  }

  /**
   * What the choice lets through in a view with these dimensions; nothing where it does not fit.
   */
  Map<String, List<String>> narrowing(List<String> known) {
    Map<String, Set<String>> let = new LinkedHashMap<>();
    boolean own = known.containsAll(filter.dimensions());
    for (Option option : chosen) {
      if (own) {
        option.values().forEach((id, value) -> add(let, id, value));
      } else if (filter.fits(known)) {
        String kind = option.values().get(filter.dimensions().get(0));
        filter
            .means()
            .getOrDefault(kind, Map.of())
            .forEach((id, from) -> add(let, id, option.values().get(from)));
      }
    }
    Map<String, List<String>> lists = new LinkedHashMap<>();
    let.forEach((id, values) -> lists.put(id, List.copyOf(values)));
    return lists;
  }

  private static void add(Map<String, Set<String>> let, String id, String value) {
    let.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(value);
  }
}
