package vn.thuoc.bench;

import java.util.List;
import java.util.Map;
import vn.thuoc.problem.Words;

/**
 * One question that a page asks, said in two ways with the same answer.
 *
 * @param id its name
 * @param label what it asks
 * @param address path and query of our API; values in braces are chosen from the data
 * @param key the columns that tell one row of the answer from another
 * @param sql the same on the facts
 */
public record BenchQuestion(String id, Words label, String address, List<String> key, String sql) {
  public BenchQuestion {
    key = List.copyOf(key);
  }

  /** With what was chosen in the place of the names in braces. */
  BenchQuestion with(Map<String, String> chosen) {
    return new BenchQuestion(id, label, Chosen.in(address, chosen), key, Chosen.in(sql, chosen));
  }
}
