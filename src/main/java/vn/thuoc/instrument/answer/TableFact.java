package vn.thuoc.instrument.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the rows of a table are, where they are facts of their own.
 *
 * @param kind proposals or plan items
 * @param text column that says what is proposed or planned
 * @param roadmap columns that say when: one choice of several, or a column to tick per period
 * @param budget column of the money, if the form asks for it
 * @param formOfInvestment column of the form of investment, if the form asks for it
 */
public record TableFact(
    Kind kind,
    String text,
    List<String> roadmap,
    Optional<String> budget,
    Optional<String> formOfInvestment) {

  /** Sorts of facts that tables hold. */
  public enum Kind {
    PROPOSAL,
    PLAN_ITEM;

    public String term() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public TableFact {
    roadmap = List.copyOf(roadmap);
  }

  /** What this fact takes a column for; nothing for columns that say something else. */
  public Optional<String> role(String column) {
    if (column.equals(text)) {
      return Optional.of("text");
    } else if (roadmap.contains(column)) {
      return Optional.of("roadmap");
    } else if (budget.filter(column::equals).isPresent()) {
      return Optional.of("budget");
    }
    return formOfInvestment.filter(column::equals).map(found -> "form_of_investment");
  }
}
