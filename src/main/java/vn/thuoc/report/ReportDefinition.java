package vn.thuoc.report;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Words;

/**
 * One kind of paper.
 *
 * @param id how commands and addresses name it
 * @param title what people call it
 * @param template the .jrxml beside the definition
 * @param document the .docx beside the definition that its DOCX is made from; where there is none,
 *     its DOCX is a copy of the laid out pages
 * @param parts the .jrxml that the template takes in, by what it calls them
 * @param theme id of the theme its charts take colours from
 * @param letterhead whose heading and signature it bears, where it has such
 * @param parameters what a person must say
 * @param data the questions it asks
 * @param detail the data set that the template's detail band runs over
 * @param charts its charts
 * @param comments sentences filled in from its data
 * @param sheets the workbook that it also comes as, where it has any
 * @param otherwise the report that is printed where this one's data has no row
 * @param place the file
 */
record ReportDefinition(
    String id,
    Words title,
    String template,
    Optional<String> document,
    Map<String, String> parts,
    String theme,
    Optional<ReportLetterhead> letterhead,
    List<ReportParameter> parameters,
    List<ReportData> data,
    String detail,
    List<ReportChart> charts,
    List<ReportComment> comments,
    List<ReportSheet> sheets,
    Optional<String> otherwise,
    Place place) {
  ReportDefinition {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    parameters = List.copyOf(parameters);
    data = List.copyOf(data);
    charts = List.copyOf(charts);
    comments = List.copyOf(comments);
    sheets = List.copyOf(sheets);
  }

  /** The kinds of file that it comes as; a workbook only when it says what its sheets hold. */
  Set<PaperFormat> formats() {
    return sheets.isEmpty()
        ? EnumSet.complementOf(EnumSet.of(PaperFormat.XLSX))
        : EnumSet.allOf(PaperFormat.class);
  }

  /** The question whose answer goes by an id. */
  ReportData data(String wanted) {
    return data.stream()
        .filter(each -> each.id().equals(wanted))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(id + " has no data " + wanted));
  }

  /** The parameter of this id, where there is one. */
  Optional<ReportParameter> parameter(String wanted) {
    return parameters.stream().filter(parameter -> parameter.id().equals(wanted)).findFirst();
  }

  /** The values that a person asked for, by id of the parameter; what was left out has no key. */
  Map<String, List<String>> values(Map<String, String> said) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (ReportParameter parameter : parameters) {
      Optional.ofNullable(said.get(parameter.id()))
          .filter(text -> !text.isBlank())
          .ifPresent(text -> values.put(parameter.id(), parameter.values(text)));
    }
    return values;
  }
}
