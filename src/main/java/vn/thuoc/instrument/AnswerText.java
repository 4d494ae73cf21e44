package vn.thuoc.instrument;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.AnswerValue;
import vn.thuoc.instrument.rule.VietnameseNumber;

/** Writes answers as people read them. */
public final class AnswerText {
  private AnswerText() {}

  /** The answer in words and Vietnamese numbers; nothing where no value was given. */
  public static Optional<String> of(AnswerType type, Answer answer) {
    return answer.value().map(value -> text(type, value));
  }

  private static String text(AnswerType type, AnswerValue value) {
    if (value instanceof AnswerValue.Number number) {
      return VietnameseNumber.write(number.number())
          + (type instanceof AnswerType.Percent ? "%" : "");
    } else if (value instanceof AnswerValue.Ratio ratio) {
      return VietnameseNumber.write(ratio.numerator())
          + "/"
          + VietnameseNumber.write(ratio.denominator());
    } else if (value instanceof AnswerValue.YesNo yesNo) {
      return yesNo.yes() ? "Có" : "Không";
    } else if (value instanceof AnswerValue.Chosen chosen) {
      return option(type, chosen.option());
    } else if (value instanceof AnswerValue.SeveralChosen several) {
      return several.options().stream()
          .map(id -> option(type, id))
          .collect(Collectors.joining("; "));
    } else if (value instanceof AnswerValue.Text text) {
      return text.text();
    } else if (value instanceof AnswerValue.Document document) {
      return List.of(document.number(), document.name(), document.date(), document.url()).stream()
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(", "));
    } else if (value instanceof AnswerValue.Items items) {
      return items.accepted() + " mục";
    }
    return ((AnswerValue.Rows) value).rows().size() + " dòng";
  }

  private static String option(AnswerType type, String id) {
    return type.options().stream()
        .filter(option -> option.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such option: " + id))
        .text();
  }
}
