package vn.thuoc.unit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.thuoc.problem.Words;

/**
 * Who carries on what a unit was, after its last day.
 *
 * @param successors ids of the units; empty when nobody does
 * @param main of several successors, the one that carries on the figures
 * @param declared what kind of change it was, where somebody said so; otherwise it follows from the
 *     dates and the other predecessors
 */
public record Succession(List<String> successors, Optional<String> main, Optional<Kind> declared) {
  public static final Succession NONE =
      new Succession(List.of(), Optional.empty(), Optional.empty());

  public Succession {
    successors = List.copyOf(successors);
  }

  /** What happened to a unit. */
  public enum Kind {
    MERGER("nhập", "merger"),
    RENAMING("đổi tên hoặc đổi mã", "renaming"),
    SPLIT("chia tách", "split");

    private final Words label;

    Kind(String vi, String en) {
      this.label = new Words(vi, en);
    }

    public Words label() {
      return label;
    }

    /** The lower-case term of YAML, CSV and tables. */
    public String term() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
