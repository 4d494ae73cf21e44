package vn.thuoc.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.renderers.Renderable;
import vn.thuoc.metric.ReleaseStamp;
import vn.thuoc.metric.VietnameseNumbers;

/**
 * What a template finds under {@code $P{...}}: the report's own parameters by their ids; {@code
 * release.id}, {@code release.name}, {@code release.data_date}, {@code release.simulated}; for each
 * data set its rows by its id and their number as {@code <id>.count}, and where exactly one row is
 * wanted its columns as {@code <id>.<column>}; charts as {@code chart.<id>}.
 */
final class TemplateParameters {
  private static final Set<String> RELEASE =
      Set.of("release.id", "release.name", "release.data_date", "release.simulated");

  private final Map<String, Object> values = new HashMap<>();

  /** Every name that a template of this report may use. */
  static Set<String> names(ReportDefinition report) {
    Set<String> names = new HashSet<>(RELEASE);
    report.parameters().forEach(parameter -> names.add(parameter.id()));
    report.charts().forEach(chart -> names.add("chart." + chart.id()));
    for (ReportData data : report.data()) {
      names.add(data.id());
      names.add(data.id() + ".count");
      if (data.rows() == ReportData.Rows.ONE) {
        data.columns().forEach(column -> names.add(data.id() + "." + column));
      }
    }
    return names;
  }

  TemplateParameters release(ReleaseStamp stamp, PaperText text) {
    values.put("release.id", stamp.id());
    values.put("release.name", text.printable(stamp.name()));
    values.put("release.data_date", VietnameseNumbers.date(stamp.dataDate().toString()));
    values.put("release.simulated", stamp.simulated());
    return this;
  }

  TemplateParameters asked(Map<String, String> parameters, PaperText text) {
    parameters.forEach((id, value) -> values.put(id, text.printable(value)));
    return this;
  }

  TemplateParameters chart(String id, Renderable picture) {
    values.put("chart." + id, picture);
    return this;
  }

  /** Adds an answer, in the classes that the template declares. */
  TemplateParameters answer(ReportData data, Answer answer, JasperReport template) {
    values.put(data.id(), new AnswerRows(answer));
    values.put(data.id() + ".count", answer.rows().size());
    if (data.rows() == ReportData.Rows.ONE) {
      String before = data.id() + ".";
      for (JRParameter parameter : template.getParameters()) {
        String name = parameter.getName();
        if (name.startsWith(before) && data.columns().contains(column(name, before))) {
          values.put(
              name,
              AnswerRows.value(
                  answer,
                  answer.rows().get(0),
                  name.substring(before.length()),
                  parameter.getValueClass()));
        }
      }
    }
    return this;
  }

  private static String column(String name, String before) {
    return AnswerRows.column(name.substring(before.length()));
  }

  /** The values, in a map that Jasper may write into. */
  Map<String, Object> values() {
    return new HashMap<>(values);
  }
}
