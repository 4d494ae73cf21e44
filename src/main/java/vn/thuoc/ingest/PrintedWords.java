package vn.thuoc.ingest;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.answer.AnswerType;

/** Words that a form prints beside the place of a number. */
final class PrintedWords {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  private final Set<String> units = new HashSet<>();

  PrintedWords(Instrument instrument) {
    add("Trong đó tỷ lệ là", units);
    instrument.questions().forEach(question -> units(question.type()));
  }

  private void units(AnswerType type) {
    if (type instanceof AnswerType.Count count) {
      add(count.unitOfMeasure(), units);
    } else if (type instanceof AnswerType.Measure measure) {
      add(measure.unitOfMeasure(), units);
    } else if (type instanceof AnswerType.Table table) {
      table.columns().forEach(column -> units(column.type()));
    }
  }

  /** Keys of the words that say nothing beside the number that answers this question. */
  Set<String> beside(Question question) {
    Set<String> words = new HashSet<>(units);
    add(question.label(), words);
    add(question.note(), words);
    if (question.type() instanceof AnswerType.Table table) {
      table.rows().forEach(row -> add(row.label(), words));
      table.columns().forEach(column -> add(column.label(), words));
    } else if (question.type() instanceof AnswerType.Ratio ratio) {
      add(ratio.numerator(), words);
      add(ratio.denominator(), words);
    }
    return words;
  }

  private static void add(String text, Set<String> words) {
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(KeyedText.key(word.group()));
    }
  }
}
