package vn.thuoc.instrument;

import java.util.List;

/**
 * When a question is asked at all ("Nếu có …").
 *
 * @param question the question that decides
 * @param is the options of that question, or yes and no, with which this one is asked
 */
public record Condition(String question, List<String> is) {
  public Condition {
    is = List.copyOf(is);
  }
}
