package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thuoc.instrument.answer.Option;

/**
 * Tells which boxes belong to which options. Forms draw a box before its words, behind them or
 * between them ({@code 50% ≤☒<80%}); where there are as many boxes as options, the first is the
 * first option's.
 */
final class Boxes {
  private static final Pattern BOX = Pattern.compile("[☐☒]");

  /** A cross typed beside an option in place of a box. */
  private static final Pattern CROSS =
      Pattern.compile("(?<![\\p{L}\\p{M}\\d])[xX](?![\\p{L}\\p{M}\\d])");

  private static final String TICKED = "☒";
  private static final String EMPTY = "☐";

  /**
   * A place for each option that is there with its box; else one place with all that is written.
   */
  List<SentForm.Addressed> read(
      List<Option> options, AnswerAddress address, GridCell cell, String written) {
    List<Option> printed = printed(options, written);
    List<String> marks = marks(BOX, written);
    if (marks.size() < printed.size()) {
      List<String> withCrosses = marks(BOX, CROSS.matcher(written).replaceAll(TICKED));
      marks = withCrosses.size() == printed.size() ? withCrosses : marks;
    }
    if (!printed.isEmpty() && marks.size() == printed.size()) {
      List<SentForm.Addressed> places = new ArrayList<>();
      for (int i = 0; i < printed.size(); i++) {
        places.add(
            new SentForm.Addressed(
                address.choosing(printed.get(i).id()),
                cell.saying(GridCell.Kind.TEXT, marks.get(i))));
      }
      return places;
    }
    boolean nothingTicked = !marks.isEmpty() && !marks.contains(TICKED);
    return List.of(
        new SentForm.Addressed(
            address, cell.saying(GridCell.Kind.TEXT, nothingTicked ? EMPTY : written.strip())));
  }

  /** The options whose words stand there, each behind the one before it. */
  private static List<Option> printed(List<Option> options, String written) {
    KeyedText text = new KeyedText(BOX.matcher(written).replaceAll(" "));
    List<Option> printed = new ArrayList<>();
    int after = 0;
    for (Option option : options) {
      int[] at = text.find(KeyedText.key(option.text()), after);
      if (at[0] >= 0) {
        printed.add(option);
        after = at[1];
      }
    }
    return printed;
  }

  private static List<String> marks(Pattern mark, String written) {
    List<String> marks = new ArrayList<>();
    Matcher matcher = mark.matcher(written);
    while (matcher.find()) {
      marks.add(matcher.group());
    }
    return marks;
  }
}
