package vn.thuoc.dashboard;

import java.util.List;
import java.util.Optional;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Words;

/**
 * One page as it is defined.
 *
 * @param id how other pages and the API name it
 * @param position its place in the navigation; the first page answers for the site's root
 * @param path its address, such as {@code /don-vi}
 * @param title what people call it
 * @param menu a shorter name for the navigation
 * @param about a sentence that says what the page answers
 * @param filters in the order in which they narrow one another
 * @param components in the order in which they stand
 * @param place the file it comes from
 */
record Page(
    String id,
    int position,
    String path,
    Words title,
    Optional<Words> menu,
    Optional<Words> about,
    List<PageFilter> filters,
    List<PageComponent> components,
    Place place) {
  Page {
    filters = List.copyOf(filters);
    components = List.copyOf(components);
  }
}
