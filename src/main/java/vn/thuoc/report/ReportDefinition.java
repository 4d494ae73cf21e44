package vn.thuoc.report;

import java.util.List;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Words;

/**
 * One kind of paper.
 *
 * @param id how commands and addresses name it
 * @param title what people call it
 * @param template the .jrxml beside the definition
 * @param theme id of the theme its charts take colours from
 * @param parameters what a person must say
 * @param data the questions it asks
 * @param detail the data set that the template's detail band runs over
 * @param charts its charts
 * @param place the file
 */
record ReportDefinition(
    String id,
    Words title,
    String template,
    String theme,
    List<ReportParameter> parameters,
    List<ReportData> data,
    String detail,
    List<ReportChart> charts,
    Place place) {
  ReportDefinition {
    parameters = List.copyOf(parameters);
    data = List.copyOf(data);
    charts = List.copyOf(charts);
  }
}
