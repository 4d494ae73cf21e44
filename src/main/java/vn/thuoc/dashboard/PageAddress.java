package vn.thuoc.dashboard;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the address of a page asks for.
 *
 * @param values filter id to the value chosen, several with commas between
 * @param preferred filters whose values hold only where they are offered and where there is room
 *     for them. Whoever comes from another page, or changes an earlier filter, keeps what still
 *     fits and never meets an error for the rest
 */
public record PageAddress(Map<String, String> values, Set<String> preferred) {
  /** The parameter that lists the filters that are only preferred. */
  public static final String PREFER = "prefer";

  public PageAddress {
    values = Map.copyOf(values);
    preferred = Set.copyOf(preferred);
  }

  /** Reads the parameters of an address; language and release are not among them. */
  public static PageAddress of(Map<String, String> parameters) {
    Map<String, String> values = new LinkedHashMap<>(parameters);
    String list = values.remove(PREFER);
    Set<String> preferred =
        list == null
            ? Set.of()
            : Arrays.stream(list.split(","))
                .filter(id -> !id.isBlank())
                .collect(Collectors.toSet());
    return new PageAddress(values, preferred);
  }
}
