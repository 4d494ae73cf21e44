package vn.thuoc.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thuoc.instrument.FormLayout;

/** What the words of a header mean. */
final class HeaderWords {
  /** The two cells of a figure. */
  enum Part {
    NUMERATOR,
    DENOMINATOR
  }

  private static final Map<String, Part> PARTS =
      Map.of(
              "Tử", Part.NUMERATOR,
              "Tử số", Part.NUMERATOR,
              "Mẫu", Part.DENOMINATOR,
              "Mẫu số", Part.DENOMINATOR)
          .entrySet()
          .stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  entry -> FormText.key(entry.getKey()), Map.Entry::getValue));

  /** Longer texts are no headers. */
  private static final int LONGEST = 80;

  private final TextIndex<FormLayout.Role> roles = new TextIndex<>();
  private final int roleCount;
  private final Map<String, Optional<FormLayout.Role>> known = new HashMap<>();

  HeaderWords(FormLayout layout) {
    roleCount = (int) layout.columns().stream().map(FormLayout.Column::role).distinct().count();
    for (FormLayout.Column column : layout.columns()) {
      roles.put(column.header(), column.role());
      column.also().stream()
          .filter(other -> !FormText.key(other).equals(FormText.key(column.header())))
          .forEach(other -> roles.put(other, column.role()));
    }
  }

  /** How many different roles there are. */
  int roles() {
    return roleCount;
  }

  Optional<Part> part(String text) {
    return text.length() > LONGEST
        ? Optional.empty()
        : Optional.ofNullable(PARTS.get(FormText.key(text)));
  }

  /**
   * The role that a header names, over one row or two: "Tự chấm" over "Điểm" is read as "Điểm tự
   * chấm".
   */
  Optional<FormLayout.Role> role(String above, String below) {
    if (above.length() + below.length() > LONGEST) {
      return below.isEmpty() ? Optional.empty() : role(below, "");
    }
    String both = above + "\n" + below;
    if (!known.containsKey(both)) {
      known.put(both, lookUp(above, below));
    }
    return known.get(both);
  }

  private Optional<FormLayout.Role> lookUp(String above, String below) {
    if (below.isEmpty() || part(below).isPresent()) {
      return first(List.of(above));
    }
    return first(
        above.isEmpty()
            ? List.of(below)
            : List.of(above + " " + below, below + " " + above, below));
  }

  private Optional<FormLayout.Role> first(List<String> texts) {
    List<String> fitting = texts.stream().filter(roles::mayBeNear).toList();
    Stream<List<FormLayout.Role>> exact = fitting.stream().map(roles::exact);
    Stream<List<FormLayout.Role>> near = fitting.stream().map(roles::near);
    return Stream.concat(exact, near)
        .filter(found -> found.size() == 1)
        .map(found -> found.get(0))
        .findFirst();
  }
}
