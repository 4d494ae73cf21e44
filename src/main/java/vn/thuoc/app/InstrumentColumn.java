package vn.thuoc.app;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thuoc.instrument.description.InstrumentSummary;
import vn.thuoc.instrument.description.Term;
import vn.thuoc.instrument.rule.VietnameseNumber;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Words;

/** The columns of the list of instruments: as people read them and as programs do. */
enum InstrumentColumn {
  ID("mã", "id", InstrumentSummary::id),
  TIERS("cấp", "tiers", summary -> terms(summary, Term::term)) {
    @Override
    Object forPeople(InstrumentSummary summary) {
      return terms(summary, Term::label);
    }
  },
  YEARS("năm", "years", InstrumentSummary::yearsInWords),
  QUESTIONS("câu hỏi", "questions", summary -> summary.counts().questions()),
  CRITERIA("tiêu chí", "criteria", summary -> summary.counts().criteria()),
  SCORED_LINES("dòng chấm", "scored lines", summary -> summary.counts().scoredLines()),
  MAX_SCORE("điểm tối đa", "maximum", summary -> summary.maxScore().orElse(null)) {
    @Override
    Object forPeople(InstrumentSummary summary) {
      return summary.maxScore().map((BigDecimal max) -> VietnameseNumber.write(max)).orElse("—");
    }
  },
  DEFECTS("chỗ mâu thuẫn", "defects", summary -> summary.counts().defects()),
  SHORT_TITLE("tên", "title", InstrumentSummary::shortTitle);

  private final Words header;
  private final Function<InstrumentSummary, Object> value;

  InstrumentColumn(String vi, String en, Function<InstrumentSummary, Object> value) {
    this.header = new Words(vi, en);
    this.value = value;
  }

  Object forPeople(InstrumentSummary summary) {
    return value.apply(summary);
  }

  /** Headers for people. */
  static List<String> headers(Language language) {
    return Arrays.stream(values()).map(column -> column.header.in(language)).toList();
  }

  /** Names for programs. */
  static List<String> names() {
    return Arrays.stream(values()).map(column -> column.name().toLowerCase(Locale.ROOT)).toList();
  }

  static Map<String, Object> rowForPeople(InstrumentSummary summary, Language language) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (InstrumentColumn column : values()) {
      row.put(column.header.in(language), column.forPeople(summary));
    }
    return row;
  }

  static Map<String, Object> rowForPrograms(InstrumentSummary summary) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (InstrumentColumn column : values()) {
      row.put(column.name().toLowerCase(Locale.ROOT), column.value.apply(summary));
    }
    return row;
  }

  private static String terms(InstrumentSummary summary, Function<Term, String> part) {
    return summary.tiers().stream().map(part).collect(Collectors.joining(", "));
  }
}
