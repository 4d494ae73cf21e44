package vn.thuoc.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Words;

/**
 * One kind of paper.
 *
 * @param id how commands and addresses name it
 * @param title what people call it
 * @param template the .jrxml beside the definition
 * @param parts the .jrxml that the template takes in, by what it calls them
 * @param theme id of the theme its charts take colours from
 * @param letterhead whose heading and signature it bears, where it has such
 * @param parameters what a person must say
 * @param data the questions it asks
 * @param detail the data set that the template's detail band runs over
 * @param charts its charts
 * @param comments sentences filled in from its data
 * @param place the file
 */
record ReportDefinition(
    String id,
    Words title,
    String template,
    Map<String, String> parts,
    String theme,
    Optional<ReportLetterhead> letterhead,
    List<ReportParameter> parameters,
    List<ReportData> data,
    String detail,
    List<ReportChart> charts,
    List<ReportComment> comments,
    Place place) {
  ReportDefinition {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    parameters = List.copyOf(parameters);
    data = List.copyOf(data);
    charts = List.copyOf(charts);
    comments = List.copyOf(comments);
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
