package vn.thuoc.score;

import java.math.BigDecimal;
import java.util.List;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.AnswerValue;

/** Answers as the forms of the tests write them. */
final class AnswerFromText {
  private AnswerFromText() {}

  static Answer read(AnswerType type, String text) {
    return switch (text) {
      case "blank" -> Answer.blank();
      case "not_applicable" -> Answer.notApplicable();
      case "rejected" -> Answer.rejected();
      default -> Answer.given(value(type, text));
    };
  }

  private static AnswerValue value(AnswerType type, String text) {
    if (type instanceof AnswerType.Ratio) {
      String[] parts = text.split("/");
      return new AnswerValue.Ratio(new BigDecimal(parts[0]), new BigDecimal(parts[1]));
    } else if (type instanceof AnswerType.YesNo) {
      return new AnswerValue.YesNo(oneOf(text, List.of("yes", "no")).equals("yes"));
    } else if (type instanceof AnswerType.Choice choice) {
      return new AnswerValue.Chosen(
          oneOf(text, choice.options().stream().map(option -> option.id()).toList()));
    } else if (type instanceof AnswerType.SeveralChoices) {
      return new AnswerValue.SeveralChosen(List.of(text.split(", *")));
    } else if (type instanceof AnswerType.Text) {
      return new AnswerValue.Text(text);
    } else if (type instanceof AnswerType.DocumentReference) {
      return new AnswerValue.Document("", text, "", "");
    } else if (type instanceof AnswerType.Items) {
      return new AnswerValue.Items(
          List.of(text.split(", *")).stream().map(i -> new AnswerValue.Item(i, true)).toList());
    }
    return new AnswerValue.Number(new BigDecimal(text));
  }

  private static String oneOf(String text, List<String> known) {
    if (!known.contains(text)) {
      throw new IllegalArgumentException("«" + text + "» is none of " + known);
    }
    return text;
  }
}
