package vn.thuoc.report;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperReport;
import vn.thuoc.metric.ReleaseStamp;
import vn.thuoc.metric.VietnameseNumbers;

/**
 * What a template and its parts find under {@code $P{...}}:
 *
 * <ul>
 *   <li>the report's own parameters by their ids, what people call their values as {@code
 *       <id>.name}, and all of them in one sentence as {@code asked};
 *   <li>{@code release.id}, {@code release.name}, {@code release.data_date}, {@code
 *       release.simulated};
 *   <li>for each data set its rows by its id and their number as {@code <id>.count}, and where
 *       exactly one row is wanted its columns as {@code <id>.<column>}; where it has places, the
 *       columns of its n-th row as {@code <id>.<n>.<column>};
 *   <li>charts as {@code chart.<id>}, comments as {@code comment.<id>}, compiled parts as {@code
 *       part.<id>};
 *   <li>{@code letterhead.kind}, {@code .party}, {@code .superior}, {@code .body}, {@code .symbol},
 *       {@code .place}, {@code .authority}, {@code .signer}, {@code .recipients}, lists with a line
 *       each;
 *   <li>{@code contents}, the rows of the table of contents.
 * </ul>
 */
final class TemplateParameters {
  private static final String ASKED = "asked";
  private static final Set<String> ALWAYS =
      Set.of(
          "release.id",
          "release.name",
          "release.data_date",
          "release.simulated",
          ASKED,
          ContentsRows.DATASET);
  private static final Set<String> LETTERHEAD =
      Set.of(
          "kind",
          "party",
          "superior",
          "body",
          "symbol",
          "place",
          "authority",
          "signer",
          "recipients");

  private final Map<String, Object> values = new HashMap<>();

  /** Every name that a template of this report may use. */
  static Set<String> names(ReportDefinition report) {
    Set<String> names = new HashSet<>(ALWAYS);
    for (ReportParameter parameter : report.parameters()) {
      names.add(parameter.id());
      names.add(parameter.id() + ".name");
    }
    report.charts().forEach(chart -> names.add("chart." + chart.id()));
    report.comments().forEach(comment -> names.add("comment." + comment.id()));
    report.parts().keySet().forEach(part -> names.add("part." + part));
    report.letterhead().ifPresent(any -> LETTERHEAD.forEach(key -> names.add("letterhead." + key)));
    for (ReportData data : report.data()) {
      names.add(data.id());
      names.add(data.id() + ".count");
      if (data.rows() == ReportData.Rows.ONE) {
        data.columns().forEach(column -> names.add(data.id() + "." + column));
      }
      for (int place = 1; place <= data.places(); place++) {
        String before = data.id() + "." + place + ".";
        data.columns().forEach(column -> names.add(before + column));
      }
    }
    return names;
  }

  /** Whether a template prints a table of contents. */
  static boolean wantsContents(JasperReport template) {
    for (JRParameter parameter : template.getParameters()) {
      if (parameter.getName().equals(ContentsRows.DATASET)) {
        return true;
      }
    }
    return false;
  }

  /** What is used up when a paper is laid out once: the rows of its data and of its contents. */
  static Map<String, Object> rows(Paper paper, List<ContentsRows.Entry> contents) {
    Map<String, Object> rows = new HashMap<>();
    paper.answers().forEach((id, answer) -> rows.put(id, new AnswerRows(answer)));
    rows.put(ContentsRows.DATASET, new ContentsRows(contents));
    return rows;
  }

  /** What a paper says of its release, of what it was asked for and of who issues it. */
  TemplateParameters about(Paper paper, PaperText text) {
    ReleaseStamp stamp = paper.release();
    values.put("release.id", stamp.id());
    values.put("release.name", text.printable(stamp.name()));
    values.put("release.data_date", VietnameseNumbers.date(stamp.dataDate().toString()));
    values.put("release.simulated", stamp.simulated());
    paper.asked().forEach((id, value) -> values.put(id, text.printable(value)));
    paper.names().forEach((id, name) -> values.put(id + ".name", name));
    values.put(
        ASKED,
        paper.report().parameters().stream()
            .filter(parameter -> paper.names().containsKey(parameter.id()))
            .map(parameter -> parameter.label().vi() + ": " + paper.names().get(parameter.id()))
            .collect(Collectors.joining("; ")));
    paper.comments().forEach((id, comment) -> values.put("comment." + id, comment));
    letterhead(paper.letterhead(), text);
    paper.report().letterhead().ifPresent(own -> values.put("letterhead.kind", own.kind()));
    return this;
  }

  private void letterhead(Letterhead letterhead, PaperText text) {
    values.put("letterhead.party", letterhead.kind() == Letterhead.Kind.PARTY);
    values.put("letterhead.superior", text.printable(letterhead.superior()));
    values.put("letterhead.body", text.printable(letterhead.body()));
    values.put("letterhead.symbol", text.printable(letterhead.symbol()));
    values.put("letterhead.place", text.printable(letterhead.place()));
    values.put("letterhead.authority", text.printable(String.join("\n", letterhead.authority())));
    values.put("letterhead.signer", text.printable(letterhead.signer()));
    values.put("letterhead.recipients", text.printable(String.join("\n", letterhead.recipients())));
  }

  TemplateParameters with(String id, Object value) {
    values.put(id, value);
    return this;
  }

  /** Adds how many rows an answer has and the columns of a single row, as a template wants them. */
  TemplateParameters answer(ReportData data, Answer answer, JasperReport template) {
    values.put(data.id() + ".count", answer.rows().size());
    if (data.rows() == ReportData.Rows.ONE) {
      row(data, answer, 0, data.id() + ".", template);
    }
    for (int place = 1; place <= Math.min(data.places(), answer.rows().size()); place++) {
      row(data, answer, place - 1, data.id() + "." + place + ".", template);
    }
    return this;
  }

  private void row(
      ReportData data, Answer answer, int index, String before, JasperReport template) {
    for (JRParameter parameter : template.getParameters()) {
      String name = parameter.getName();
      if (name.startsWith(before) && data.columns().contains(column(name, before))) {
        values.put(
            name,
            AnswerRows.value(
                answer,
                answer.rows().get(index),
                name.substring(before.length()),
                parameter.getValueClass()));
      }
    }
  }

  private static String column(String name, String before) {
    return AnswerRows.column(name.substring(before.length()));
  }

  /** The values; a column without a value has a key but nothing under it. */
  Map<String, Object> values() {
    return Collections.unmodifiableMap(values);
  }
}
