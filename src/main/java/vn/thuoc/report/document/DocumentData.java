package vn.thuoc.report.document;

import java.util.List;

/** What the tags of a template stand for, at one place of the document. */
public interface DocumentData {
  /** What {@code {{name}}} is written as; empty text for what is absent. */
  String text(String name);

  /** Whether {@code {{?name}}} lets its part stand: something is there, and it is not a no. */
  boolean holds(String name);

  /**
   * What {@code {{#name}}} repeats its part for.
   *
   * @param same columns in which the rows must agree with the row that the part stands in
   */
  List<DocumentData> rows(String name, List<String> same);
}
