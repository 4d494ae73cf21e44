package vn.thuoc.ingest;

import java.util.List;
import java.util.Optional;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.AnswerValue;
import vn.thuoc.instrument.answer.Option;

/** Which options a person means who writes them in words instead of ticking their boxes. */
public final class ChosenInWords {
  private ChosenInWords() {}

  /**
   * The options, by their ids, their printed words or, for yes and no, in any of the words that
   * intake takes; nothing when the words mean none of them.
   */
  public static Optional<List<Option>> of(AnswerType type, String text) {
    if (!(type instanceof AnswerType.YesNo) && type.options().isEmpty()) {
      return Optional.empty();
    }
    GridCell cell = new GridCell(0, 0, GridCell.Kind.TEXT, text);
    return SlotValue.read(type, Optional.empty(), cell)
        .flatMap(value -> value.answer().value())
        .map(value -> chosen(AnswerSlot.options(type), value));
  }

  private static List<Option> chosen(List<Option> options, AnswerValue value) {
    if (value instanceof AnswerValue.YesNo yesNo) {
      return List.of(options.get(yesNo.yes() ? 0 : 1));
    }
    List<String> ids =
        value instanceof AnswerValue.SeveralChosen several
            ? several.options()
            : List.of(((AnswerValue.Chosen) value).option());
    return options.stream().filter(option -> ids.contains(option.id())).toList();
  }
}
