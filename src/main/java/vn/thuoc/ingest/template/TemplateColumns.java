package vn.thuoc.ingest.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.instrument.FormLayout;
import vn.thuoc.instrument.Side;

/** Where the columns of an empty form stand; figures take two. */
final class TemplateColumns {
  private static final int RULE = 12;
  private static final int LONG_RULE = 30;
  private static final int LINES = 4;

  private final FormLayout layout;
  private final Map<FormLayout.Role, Integer> first = new EnumMap<>(FormLayout.Role.class);
  private final int count;
  private final int rule;

  /**
   * @param longestRule letters of the longest way of scoring
   */
  TemplateColumns(FormLayout layout, int longestRule) {
    this.layout = layout;
    this.rule = Math.max(RULE, Math.min(LONG_RULE, longestRule / LINES));
    int at = 0;
    for (FormLayout.Column column : layout.columns()) {
      first.put(column.role(), at);
      at += width(column.role());
    }
    this.count = at;
  }

  int count() {
    return count;
  }

  List<FormLayout.Column> all() {
    return layout.columns();
  }

  int at(FormLayout.Role role) {
    return first.get(role);
  }

  Optional<Integer> find(FormLayout.Role role) {
    return Optional.ofNullable(first.get(role));
  }

  Optional<Integer> points(Side side) {
    return find(side == Side.SELF ? FormLayout.Role.SELF_POINTS : FormLayout.Role.VERIFIED_POINTS);
  }

  List<Integer> figures(Side side) {
    List<Integer> columns = new ArrayList<>();
    find(side == Side.SELF ? FormLayout.Role.SELF_FIGURES : FormLayout.Role.VERIFIED_FIGURES)
        .ifPresent(column -> columns.addAll(List.of(column, column + 1)));
    return columns;
  }

  /** The width of every column in characters; figures take two columns. */
  List<Integer> widths() {
    List<Integer> widths = new ArrayList<>();
    for (FormLayout.Column column : layout.columns()) {
      widths.addAll(Collections.nCopies(width(column.role()), characters(column.role())));
    }
    return widths;
  }

  static int width(FormLayout.Role role) {
    return role == FormLayout.Role.SELF_FIGURES || role == FormLayout.Role.VERIFIED_FIGURES ? 2 : 1;
  }

  /** The width of one column on paper, in characters. */
  private int characters(FormLayout.Role role) {
    return switch (role) {
      case NUMBER -> 7;
      case LABEL -> 60;
      case SELF_FIGURES, VERIFIED_FIGURES -> 9;
      case RULE -> rule;
      case MAXIMUM, SELF_POINTS, VERIFIED_POINTS -> 10;
      case NOTE -> 26;
    };
  }
}
