package vn.thuoc.ingest;

import java.util.Optional;
import java.util.Set;
import org.xml.sax.Attributes;

/** How the parts of a document write values. */
final class WordValues {
  private WordValues() {}

  /** An attribute, whatever its namespace: some programs leave that out. */
  static Optional<String> value(Attributes attributes, String name) {
    for (int i = 0; i < attributes.getLength(); i++) {
      if (attributes.getLocalName(i).equals(name)) {
        return Optional.of(attributes.getValue(i));
      }
    }
    return Optional.empty();
  }

  static Optional<Integer> number(Attributes attributes) {
    return value(attributes, "val").map(String::strip).map(Integer::valueOf);
  }

  /** Whether a property is on, which it is when nothing is said of it. */
  static boolean on(Attributes attributes) {
    return value(attributes, "val")
        .map(value -> !Set.of("0", "false", "off").contains(value.strip()))
        .orElse(true);
  }
}
