package vn.thuoc.report.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tag of a template.
 *
 * @param kind what it does
 * @param name the value or data it names
 * @param same the columns in which the rows of the data agree with the row around them
 */
public record DocumentTag(Kind kind, String name, List<String> same) {
  static final Pattern WRITTEN =
      Pattern.compile("\\{\\{\\s*([#?^/]?)\\s*([\\w.-]+)(?:\\s+same((?:\\s+[\\w.-]+)+))?\\s*}}");

  public DocumentTag {
    same = List.copyOf(same);
  }

  /** What a tag does. */
  public enum Kind {
    /** {@code {{name}}} is written as the value. */
    VALUE,
    /** {@code {{#name}}} or {@code {{#name same column}}} begins what is repeated for each row. */
    ROWS,
    /** {@code {{?name}}} begins what stands only where there is something of that name. */
    IF,
    /** {@code {{^name}}} begins what stands only where there is nothing of that name. */
    UNLESS,
    /** {@code {{/name}}} ends the part that was begun last. */
    END
  }

  /** Reads a text that is a tag and nothing else. */
  static Optional<DocumentTag> read(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Kind kind =
        switch (matcher.group(1)) {
          case "#" -> Kind.ROWS;
          case "?" -> Kind.IF;
          case "^" -> Kind.UNLESS;
          case "/" -> Kind.END;
          default -> Kind.VALUE;
        };
    String same = matcher.group(3) == null ? "" : matcher.group(3).strip();
    return Optional.of(
        new DocumentTag(
            kind, matcher.group(2), same.isEmpty() ? List.of() : List.of(same.split("\\s+"))));
  }

  boolean begins() {
    return kind == Kind.ROWS || kind == Kind.IF || kind == Kind.UNLESS;
  }
}
