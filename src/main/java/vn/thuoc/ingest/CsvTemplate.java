package vn.thuoc.ingest;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thuoc.instrument.Criterion;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.Section;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.AnswerType;

/**
 * Writes the empty form as CSV: one line for each place to be filled in, with the printed words
 * beside it, and lines of headings between them. In UTF-8 with a byte order mark, by which Excel
 * knows the encoding.
 */
public final class CsvTemplate {
  private final Instrument instrument;
  private final Map<String, AskedQuestion> asked;
  private final List<List<String>> lines = new ArrayList<>();

  public CsvTemplate(Instrument instrument) {
    this.instrument = instrument;
    this.asked =
        AskedQuestion.of(instrument).stream()
            .collect(Collectors.toMap(a -> a.question().id(), Function.identity()));
  }

  /** The file. */
  public byte[] bytes() {
    lines.clear();
    lines.add(List.of(CsvText.FIRST_WORD, instrument.id()));
    lines.add(List.of(CsvHead.TITLE, instrument.title()));
    lines.add(List.of(CsvHead.YEAR, onlyYear()));
    lines.add(header());
    heading("", instrument.layout().generalHeading());
    instrument.general().forEach(this::question);
    heading("", instrument.layout().formHeading());
    instrument.form().forEach(this::section);
    heading("", instrument.layout().criteriaHeading());
    instrument.groups().forEach(this::criterion);
    StringWriter text = new StringWriter();
    text.append('\uFEFF');
    int width = header().size();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      lines.forEach(line -> csv.writeRecord(wide(line, width)));
    } catch (IOException e) {
      // writing into a text in memory touches nothing that could fail
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> wide(List<String> line, int width) {
    List<String> wide = new ArrayList<>(line);
    wide.addAll(Collections.nCopies(Math.max(0, width - line.size()), ""));
    return wide;
  }

  private String onlyYear() {
    return instrument.years().size() == 1
        ? String.valueOf(instrument.years().iterator().next())
        : "";
  }

  private List<String> header() {
    return CsvColumns.ALL.stream()
        .filter(name -> instrument.sides().contains(Side.VERIFIED) || !isVerified(name))
        .toList();
  }

  private static boolean isVerified(String column) {
    return column.equals(Side.VERIFIED.term());
  }

  private void section(Section section) {
    heading(section.number(), section.label());
    section.questions().forEach(this::question);
    section.sections().forEach(this::section);
  }

  private void criterion(Criterion criterion) {
    if (criterion.question().isEmpty()) {
      heading(criterion.number(), criterion.label());
    }
    criterion
        .question()
        .ifPresent(question -> places(question, criterion.number(), criterion.label()));
    criterion.children().forEach(this::criterion);
  }

  private void question(Question question) {
    places(question, question.number(), question.label());
  }

  private void places(Question question, String number, String label) {
    for (AnswerSlot slot : asked.get(question.id()).slots()) {
      String words =
          Stream.of(label, slot.rowLabel(), slot.label())
              .filter(part -> !part.isEmpty())
              .collect(Collectors.joining(" › "));
      lines.add(
          List.of(
              safe(slot.question()),
              safe(slot.row()),
              slot.column(),
              safe(number),
              safe(words),
              slot.type().term(),
              unitOfMeasure(slot.type()),
              safe(options(slot.type())),
              ""));
    }
  }

  private void heading(String number, String label) {
    if (!label.isEmpty()) {
      lines.add(List.of("", "", "", safe(number), safe(label)));
    }
  }

  private static String unitOfMeasure(AnswerType type) {
    if (type instanceof AnswerType.Count count) {
      return count.unitOfMeasure();
    } else if (type instanceof AnswerType.Measure measure) {
      return measure.unitOfMeasure();
    }
    return type instanceof AnswerType.Percent ? "%" : "";
  }

  /** What can be written: the id of an option or its printed words. */
  private static String options(AnswerType type) {
    String between = type instanceof AnswerType.SeveralChoices ? " ; " : " | ";
    return AnswerSlot.options(type).stream()
        .map(option -> option.id() + ": " + option.text())
        .collect(Collectors.joining(between));
  }

  /**
   * The text with an apostrophe before it where a spreadsheet would else make a number, a date or a
   * formula of it: 4.10 is no 4.1, and a line that begins with a dash calculates nothing.
   */
  private static String safe(String text) {
    boolean mistaken = text.matches("\\d+([./-]\\d+)+\\.?") || text.matches("(?s)[=+@-].*");
    return mistaken ? "'" + text : text;
  }
}
