package vn.thuoc.dashboard;

import java.util.List;
import java.util.Map;
import vn.thuoc.problem.Words;

/**
 * Something that a page can be narrowed by from its address.
 *
 * @param id name in the address
 * @param label what people see beside it
 * @param dimensions what it filters, the same in every view; more than one, such as kind and id of
 *     a scope, are chosen together. Empty for a way to look at the page
 * @param choices the values to choose from
 * @param choosesFirst whether the first choice holds when the address names none
 * @param atMost how many values may be chosen at once
 * @param means for views without these dimensions: by the value of the first dimension, the view's
 *     own dimension to the filter's dimension that fills it
 */
record PageFilter(
    String id,
    Words label,
    List<String> dimensions,
    FilterChoices choices,
    boolean choosesFirst,
    int atMost,
    Map<String, Map<String, String>> means) {
  PageFilter {
    dimensions = List.copyOf(dimensions);
    means = Map.copyOf(means);
  }

  /** The dimension that the page shows the filter for. */
  String dimension() {
    return dimensions.isEmpty() ? "" : dimensions.get(dimensions.size() - 1);
  }

  /** Whether a view with these dimensions can be narrowed by the filter. */
  boolean fits(List<String> known) {
    return known.containsAll(dimensions)
        || !means.isEmpty()
            && means.values().stream().allMatch(own -> known.containsAll(own.keySet()));
  }
}
