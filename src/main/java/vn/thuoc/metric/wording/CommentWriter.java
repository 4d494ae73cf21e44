package vn.thuoc.metric.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import vn.thuoc.metric.MetricColumn;
import vn.thuoc.metric.MetricFormat;
import vn.thuoc.metric.MetricResult;
import vn.thuoc.metric.VietnameseNumbers;
import vn.thuoc.problem.Language;

/** Fills the sentences of a comment in from an answer. */
public final class CommentWriter {
  private static final String MINUS = "\u2212";

  private final MetricResult result;
  private final Wording words;
  private final Language language;

  public CommentWriter(MetricResult result, Wording words, Language language) {
    this.result = result;
    this.words = words;
    this.language = language;
  }

  /** The sentences that can be said. */
  public List<String> write(Comment comment) {
    List<String> written = new ArrayList<>();
    for (Comment.Sentence sentence : comment.sentences()) {
      if (sentence.guard().map(this::holds).orElse(true)) {
        filled(sentence.words().in(language)).ifPresent(written::add);
      }
    }
    return written;
  }

  private boolean holds(Comment.Guard guard) {
    return CommentReference.read(guard.reference())
        .flatMap(this::value)
        .flatMap(CommentReference::number)
        .map(
            number ->
                Integer.signum(number.compareTo(BigDecimal.valueOf(guard.than()))) == guard.sign())
        .orElse(false);
  }

  private Optional<String> filled(String sentence) {
    Matcher matcher = CommentReference.IN_BRACES.matcher(sentence);
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      Optional<CommentReference> reference = CommentReference.read(matcher.group(1));
      Optional<Object> value = reference.flatMap(this::value);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      String part = written(reference.get(), value.get());
      matcher.appendReplacement(text, Matcher.quoteReplacement(part));
    }
    matcher.appendTail(text);
    return Optional.of(text.toString());
  }

  private Optional<Object> value(CommentReference reference) {
    return reference.of(result.rows(), result.total());
  }

  private String written(CommentReference reference, Object value) {
    MetricFormat format =
        result.columns().stream()
            .filter(column -> column.id().equals(reference.column()))
            .map(MetricColumn::format)
            .findFirst()
            .orElse(MetricFormat.WHOLE);
    if (format == MetricFormat.TEXT) {
      return words.value(reference.column(), value.toString(), language);
    }
    if (value instanceof Boolean flag) {
      return words.of(flag ? "flag_yes" : "flag_no").in(language);
    }
    String text = VietnameseNumbers.write(value, format);
    if (format == MetricFormat.DATE || format == MetricFormat.MOMENT) {
      return text;
    }
    boolean above = CommentReference.number(value).map(BigDecimal::signum).orElse(0) > 0;
    return reference.signed() && above && !isWrittenAsZero(text)
        ? "+" + text
        : text.replaceFirst("^-", MINUS);
  }

  // What is left of a small change when it is written with few decimals has no sign.
  private static boolean isWrittenAsZero(String text) {
    return text.chars().noneMatch(letter -> letter >= '1' && letter <= '9');
  }
}
